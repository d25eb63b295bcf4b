package dev.backsweep.processor.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes {@code p.Late} in its second round, with the help of {@code p.Early} in its first. */
final class LateProcessor extends AbstractProcessor {
  private int round;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
    round++;
    if (round == 1) {
      write("Early", "");
    } else if (round == 2) {
      write("Late", "static final double FACTOR = 2.5;");
    }
    return false;
  }

  private void write(String name, String members) {
    try (Writer writer = processingEnv.getFiler().createSourceFile("p." + name).openWriter()) {
      writer.write("package p; final class " + name + " { " + members + " }");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
