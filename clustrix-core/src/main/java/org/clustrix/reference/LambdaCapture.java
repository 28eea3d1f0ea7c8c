package org.clustrix.reference;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.invoke.SerializedLambda;

/**
 * What the JVM would write of a lambda. Nothing is written and no code of the user runs: as soon as
 * the description of the lambda is there, it is kept, and null takes its place, so that captured
 * values are never looked at. This needs no access to the user's module, as reflection would.
 */
final class LambdaCapture extends ObjectOutputStream {
  private SerializedLambda lambda;

  private LambdaCapture() throws IOException {
    super(OutputStream.nullOutputStream());
    enableReplaceObject(true);
  }

  /**
   * Returns the description; null where the object is none that a compiler made of {@code ->} or
   * {@code ::}.
   */
  static SerializedLambda of(Referable reference) {
    if (!reference.getClass().isSynthetic()) {
      return null;
    }
    try (LambdaCapture capture = new LambdaCapture()) {
      capture.writeObject(reference);
      return capture.lambda;
    } catch (IOException e) {
      throw new MethodReferenceException(
          "the method behind a reference cannot be found: " + e,
          "name the method by its text, com.acme.Analysis#run");
    }
  }

  @Override
  protected Object replaceObject(Object object) {
    if (object instanceof SerializedLambda found) {
      lambda = found;
    }
    return null;
  }
}
