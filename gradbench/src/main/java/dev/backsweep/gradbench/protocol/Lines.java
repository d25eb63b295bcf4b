package dev.backsweep.gradbench.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * An input cut into lines, each read as a stream that ends where the line does.
 *
 * <p>So a line of any length is parsed as it comes in, without being kept, and whatever is wrong
 * with it ends with it.
 */
final class Lines extends InputStream {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private boolean lineEnded = true;

  Lines(InputStream in) {
    this.in = in;
  }

  /** Skips what is left of this line; returns whether there is a next one. */
  boolean next() {
    while (!lineEnded) {
      position = endOfChunk();
      lineEnded = !buffered() || buffer[position++] == '\n';
    }
    lineEnded = !buffered();
    return !lineEnded;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (lineEnded || !buffered()) {
      return -1;
    }
    int count = Math.min(length, endOfChunk() - position);
    if (count == 0) {
      return -1;
    }
    System.arraycopy(buffer, position, bytes, offset, count);
    position += count;
    return count;
  }

  /** The position of the next line feed in the buffer, or the end of what is buffered. */
  private int endOfChunk() {
    int end = position;
    while (end < limit && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Whether there is a byte in the buffer, after another read if there was none. */
  private boolean buffered() {
    if (position == limit) {
      try {
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return position < limit;
  }
}
