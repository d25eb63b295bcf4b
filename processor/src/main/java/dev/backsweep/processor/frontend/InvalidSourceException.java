package dev.backsweep.processor.frontend;

/** Something that valid Java, with all its names resolved, cannot contain. */
final class InvalidSourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSourceException() {
    super("this is no valid Java");
  }
}
