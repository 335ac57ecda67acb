package org.chainmap.ui.versions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chainmap.disk.NamedVersions;
import org.chainmap.disk.VersionStore;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.ui.document.DocumentSnapshot;
import org.chainmap.ui.document.OpenMap;
import org.chainmap.ui.versions.VersionEntry.Kind;

/** The versions of open documents: keeps what a save replaces, and lists what there is. */
public final class Versions {

  private final VersionStore store;
  private final Supplier<VersionStore.Limits> limits;
  private final Consumer<IOException> notKept;

  /**
   * @param limits what is kept of one document
   * @param notKept is told when what a save replaced could not be kept
   */
  public Versions(
      VersionStore store, Supplier<VersionStore.Limits> limits, Consumer<IOException> notKept) {
    this.store = store;
    this.limits = limits;
    this.notKept = notKept;
  }

  /** Keeps what every save of a document replaces, in the background before it is written. */
  public void follow(OpenMap open) {
    open.identify();
    open.keepReplaced(this::keep);
  }

  /**
   * Keeps the content of a file for the document that replaces it, where a person looks for it; and
   * if it is another document, for that one too.
   */
  private boolean keep(DocumentSnapshot save) {
    try {
      Path target = save.target();
      if (!Files.isRegularFile(target) || Files.size(target) > ChainMapFile.LARGEST) {
        return false;
      }
      VersionStore.Limits most = limits.get();
      Optional<String> other = save.own() ? Optional.empty() : documentIn(target);
      if (other.isPresent()) {
        store.keep(other.get(), target, most, Instant.now());
      }
      return store.keep(save.documentId(), target, most, Instant.now());
    } catch (IOException e) {
      notKept.accept(e);
      return false;
    }
  }

  /** Returns the id of the document in a file, if it has one. */
  private static Optional<String> documentIn(Path file) {
    try {
      return Optional.ofNullable(ChainMapFile.load(file).info().documentId());
    } catch (FormatException e) {
      return Optional.empty();
    }
  }

  /** What is known of a document when its versions are listed. */
  record Subject(Optional<Path> file, String documentId, ChainMap map, boolean unsaved) {

    static Subject of(OpenMap open) {
      return new Subject(open.file(), open.documentId(), open.map(), open.unsaved().get());
    }

    Optional<NamedVersions> named() {
      return file.map(path -> NamedVersions.of(path, ChainMapFile.EXTENSION));
    }
  }

  /**
   * Lists the versions of a document, the latest first.
   *
   * @throws IOException if a folder cannot be read
   */
  Listed of(Subject subject) throws IOException {
    List<VersionEntry> entries = new ArrayList<>();
    for (VersionStore.Version each : store.versions(subject.documentId())) {
      entries.add(new VersionEntry(Kind.KEPT, "", each.at(), each.bytes(), each.file(), null));
    }
    Optional<Path> file = subject.file().filter(Files::isRegularFile);
    if (file.isPresent()) {
      Path path = file.get();
      Instant at = Files.getLastModifiedTime(path).toInstant();
      entries.add(new VersionEntry(Kind.SAVED, "", at, Files.size(path), path, null));
    }
    Optional<NamedVersions> named = subject.named();
    if (named.isPresent()) {
      for (NamedVersions.Named each : named.get().all()) {
        VersionStore.Version version = each.version();
        entries.add(
            new VersionEntry(
                Kind.NAMED, each.name(), version.at(), version.bytes(), version.file(), null));
      }
    }
    entries.sort(Comparator.comparing(VersionEntry::at).reversed());
    if (subject.unsaved() || file.isEmpty()) {
      entries.addFirst(new VersionEntry(Kind.NOW, "", Instant.now(), 0, null, subject.map()));
    }
    return new Listed(entries, named.filter(NamedVersions::exists).isPresent());
  }

  /**
   * The versions of a document.
   *
   * @param entries the latest first
   * @param folder whether it has a folder of named versions
   */
  record Listed(List<VersionEntry> entries, boolean folder) {}

  /**
   * Reads the map of a version.
   *
   * @throws FormatException if it cannot be read
   */
  static ChainMap read(VersionEntry entry) throws FormatException {
    ChainMap map = entry.map();
    Path file = entry.file();
    if (map != null || file == null) {
      return java.util.Objects.requireNonNull(map);
    }
    return ChainMapFile.load(file);
  }
}
