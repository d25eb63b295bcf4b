package dev.backsweep.processor.frontend;

/** The source is not valid Java, which javac reports itself. */
final class InvalidSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSourceException() {
    super("not valid Java", null, false, false);
  }
}
