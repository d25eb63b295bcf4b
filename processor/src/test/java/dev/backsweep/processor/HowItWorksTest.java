package dev.backsweep.processor;

import static com.google.testing.compile.Compiler.javac;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.Trees;
import dev.backsweep.Differentiable;
import dev.backsweep.processor.diagnostics.Origins;
import dev.backsweep.processor.diagnostics.Problems;
import dev.backsweep.processor.frontend.Frontend;
import dev.backsweep.processor.frontend.Javac;
import dev.backsweep.processor.frontend.Names;
import dev.backsweep.processor.frontend.attribution.Attribution;
import dev.backsweep.processor.ir.IrText;
import dev.backsweep.processor.ir.Program;
import dev.backsweep.processor.normalize.Normalize;
import dev.backsweep.processor.transform.Adjoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/how-it-works.md} shows one method at every stage; {@code -Dgolden.update=true} writes
 * it anew.
 */
class HowItWorksTest {
  private static final Path PAGE = Path.of("../docs/how-it-works.md");

  private static final String SOURCE =
      """
      import dev.backsweep.Differentiable;

      class Population {
        @Differentiable
        static double orbit(double r, int n) {
          double x = 0.5;
          while (n-- > 0) {
            x *= r * (1 - x);
          }
          return Math.log(x);
        }
      }
      """;

  private static final String TEMPLATE =
      """
      # How it works

      <!-- Written by HowItWorksTest; run it with -Dgolden.update=true. -->

      One method on its way through the passes. [architecture.md](architecture.md) has the map.

      ## 1. The source

      ```java
      %s
      ```

      ## 2. As the front end reads it

      Types and conversions are explicit, everything else is as written. An assignment inside an expression stays one.

      ```text
      %s
      ```

      ## 3. Normal form

      Side effects and jumps are statements of their own: expressions are pure, loops test first, there is one return at the
      end. Expressions keep their trees.

      ```text
      %s
      ```

      ## 4. The plan

      In SSA form every value has one definition, and the analyses tell what is active: here `r`, `x` and the result, but
      not `n`. Every active operation then gets a name. The plan says for each value that the reverse sweep reads
      how it gets it, and for each loop how it is reversed. `-Abacksweep.explain` prints it:

      ```text
      %s
      ```

      ## 5. The sweeps

      The forward sweep is the primal again and keeps what the plan says; the reverse sweep takes the operations from last to
      first and hands each adjoint on to the operands, by the formulas of [rules.md](rules.md). The code is careless about
      looks.

      ```text
      %s
      ```

      ## 6. The generated class

      The simplifier changes no bit of what is computed, only how it reads. The emitter chooses names, parentheses and
      comments.

      ```java
      %s
      ```
      """;

  /** Lets a method through the passes and writes down what it looks like between them. */
  private static final class Stages extends AbstractProcessor {
    private final List<String> texts = new ArrayList<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of(Differentiable.class.getCanonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      for (ExecutableElement method :
          ElementFilter.methodsIn(round.getElementsAnnotatedWith(Differentiable.class))) {
        pass(method);
      }
      return true;
    }

    private void pass(ExecutableElement method) {
      Trees trees = Trees.instance(processingEnv);
      List<TypeElement> owners = List.of(Names.owner(method));
      try (Attribution attribution =
          new Attribution(processingEnv, trees, owners, Set.of("PopulationGrad"))) {
        Origins origins = new Origins(attribution.trees());
        Javac javac = new Javac(trees, processingEnv.getElementUtils(), attribution, name -> true);
        Frontend frontend = new Frontend(javac, origins, new Problems(trees, origins));
        Program program = frontend.read(method).orElseThrow();
        texts.add(IrText.of(program));
        texts.add(IrText.of(Normalize.of(program.root(), program.vars())));
        Group group = Group.of(program);
        Adjoint adjoint =
            new Differentiation(group, group.root(), group.inputs(), program.vars())
                .adjoint(new Helpers(frontend, name -> false).of(group));
        texts.add(adjoint.explanation().get());
        texts.add(IrText.of(adjoint.body()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String page() throws IOException {
    Stages stages = new Stages();
    JavaFileObject source = JavaFileObjects.forSourceString("Population", SOURCE);
    Compilation read = javac().withProcessors(stages).compile(source);
    assertThat(read.errors()).isEmpty();
    Compilation whole = javac().withProcessors(new DifferentiableProcessor()).compile(source);
    assertThat(whole.errors()).isEmpty();
    List<String> parts = new ArrayList<>(List.of(SOURCE));
    parts.addAll(stages.texts);
    for (JavaFileObject file : whole.generatedSourceFiles()) {
      try (var in = file.openInputStream()) {
        parts.add(new String(in.readAllBytes(), UTF_8));
      }
    }
    return TEMPLATE.formatted(
        parts.stream().map(p -> p.stripTrailing().stripIndent().strip()).toArray());
  }

  @Test
  void thePageShowsWhatThePassesDo() throws IOException {
    String page = page();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(page).isEqualTo(Files.readString(PAGE));
  }
}
