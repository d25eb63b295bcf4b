package dev.backsweep.gradbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds reference data in a folder {@code shared} beside the repository, where there is one. */
public final class Shared {
  private Shared() {}

  /** Looks for {@code shared/path} beside this module, then beside each folder above it. */
  public static Optional<Path> find(String path) {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    return Stream.iterate(module, folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolveSibling("shared").resolve(path))
        .filter(Files::exists)
        .findFirst();
  }
}
