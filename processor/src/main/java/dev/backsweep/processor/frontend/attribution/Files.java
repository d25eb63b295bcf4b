package dev.backsweep.processor.frontend.attribution;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The file system of the second javac: the JDK's own modules, and stubs in place of a class path.
 */
final class Files extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, List<JavaFileObject>> stubs = new HashMap<>();

  Files(StandardJavaFileManager jdk, List<SourceText> stubs) {
    super(jdk);
    for (SourceText stub : stubs) {
      this.stubs.computeIfAbsent(stub.packageName(), p -> new ArrayList<>()).add(stub);
    }
  }

  /** Of the standard locations only these; others stand for single modules of the JDK. */
  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.CLASS_PATH
        || ((location == StandardLocation.SYSTEM_MODULES || !(location instanceof StandardLocation))
            && super.hasLocation(location));
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
      throws IOException {
    if (location != StandardLocation.CLASS_PATH) {
      return super.list(location, packageName, kinds, recurse);
    }
    return kinds.contains(JavaFileObject.Kind.SOURCE)
        ? stubs.getOrDefault(packageName, List.of())
        : List.of();
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof SourceText text
        ? text.className()
        : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a instanceof SourceText || b instanceof SourceText ? a == b : super.isSameFile(a, b);
  }
}
