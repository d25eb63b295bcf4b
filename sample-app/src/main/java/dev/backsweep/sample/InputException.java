package dev.backsweep.sample;

/** What the user gave cannot be used; the message is the one line the user gets to read. */
final class InputException extends Exception {
  private static final long serialVersionUID = 1;

  InputException(String message) {
    super(message);
  }
}
