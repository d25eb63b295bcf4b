package dev.backsweep.gradbench.protocol;

/** Why a message gets no result: the reason goes into the answer, and the session goes on. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Refused(String reason) {
    super(reason);
  }
}
