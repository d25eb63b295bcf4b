package dev.backsweep.processor.emit;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads from a class file what HotSpot looks at: the size of each method's code. */
public final class ClassFile {
  private ClassFile() {}

  /** The bytes of code by method name; of overloads, the last. */
  public static Map<String, Integer> codeSizes(byte[] classFile) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
    in.skipBytes(8);
    String[] utf8 = constants(in);
    in.skipBytes(6);
    in.skipBytes(2 * in.readUnsignedShort());
    Map<String, Integer> sizes = new LinkedHashMap<>();
    members(in, utf8, new LinkedHashMap<>());
    members(in, utf8, sizes);
    return sizes;
  }

  private static void members(DataInputStream in, String[] utf8, Map<String, Integer> sizes)
      throws IOException {
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      in.skipBytes(2);
      String name = utf8[in.readUnsignedShort()];
      in.skipBytes(2);
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        String attribute = utf8[in.readUnsignedShort()];
        byte[] content = new byte[in.readInt()];
        in.readFully(content);
        if (attribute.equals("Code")) {
          DataInputStream code = new DataInputStream(new ByteArrayInputStream(content));
          code.skipBytes(4);
          sizes.put(name, code.readInt());
        }
      }
    }
  }

  private static String[] constants(DataInputStream in) throws IOException {
    String[] utf8 = new String[in.readUnsignedShort()];
    for (int i = 1; i < utf8.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> utf8[i] = in.readUTF();
        case 5, 6 -> {
          in.skipBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipBytes(2);
        case 15 -> in.skipBytes(3);
        default -> in.skipBytes(4);
      }
    }
    return utf8;
  }
}
