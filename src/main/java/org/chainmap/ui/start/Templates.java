package org.chainmap.ui.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chainmap.disk.DiskException;
import org.chainmap.format.ChainMapFile;
import org.chainmap.format.FileBytes;
import org.chainmap.format.FormatException;
import org.chainmap.model.ChainMap;
import org.chainmap.model.Comment;
import org.chainmap.model.Element;
import org.chainmap.model.Enterprise;
import org.chainmap.model.Initiative;
import org.chainmap.model.InvestmentTarget;
import org.chainmap.model.Link;
import org.chainmap.model.LinkedSheet;
import org.chainmap.model.Listing;
import org.chainmap.model.MapInfo;
import org.chainmap.model.Match;
import org.chainmap.model.Note;
import org.chainmap.model.Participation;
import org.chainmap.model.Resource;
import org.chainmap.model.SavedView;
import org.chainmap.model.Scenario;
import org.chainmap.model.Segment;
import org.chainmap.model.Source;
import org.chainmap.model.Stage;
import org.chainmap.model.value.Flows;
import org.chainmap.model.value.Imprint;
import org.chainmap.model.value.LinkFacts;
import org.chainmap.model.value.LinkSides;
import org.chainmap.model.value.Placement;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.SupplyFacts;
import org.chainmap.model.value.TradeFacts;

/**
 * Maps to begin with: the structure of a chain to be filled in, and maps saved for that purpose.
 */
public final class Templates {

  private final Path folder;

  /**
   * @param folder holds one's own templates as documents; created when it is needed
   */
  public Templates(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns the structure of a map: its stages, segments and the links between segments, by name
   * and kind alone, unplaced. What is known of them, and everything else, is left out.
   */
  static ChainMap structure(ChainMap map) {
    List<Element> elements = new ArrayList<>();
    for (Element element : map.elements().values()) {
      switch (element) {
        case MapInfo info ->
            elements.add(
                MapInfo.titled(info.title().text())
                    .withTitle(info.title())
                    .withAppearance(info.appearance()));
        case Stage stage -> elements.add(stage.withRemarks(Remarks.NONE));
        case Segment segment ->
            elements.add(
                segment
                    .withState(null)
                    .withFacts(SupplyFacts.UNKNOWN)
                    .withTrade(TradeFacts.UNKNOWN)
                    .withFlows(Flows.UNKNOWN)
                    .withPlacement(Placement.NONE)
                    .withRemarks(Remarks.NONE));
        case Link link when link.supplier() == null && link.customer() == null ->
            elements.add(
                link.withFacts(LinkFacts.UNKNOWN)
                    .withSides(LinkSides.NONE)
                    .withRemarks(Remarks.NONE));
        case Link ofEnterprises -> {}
        case Enterprise e -> {}
        case Participation p -> {}
        case Listing l -> {}
        case Match m -> {}
        case Initiative i -> {}
        case InvestmentTarget t -> {}
        case Resource r -> {}
        case Scenario s -> {}
        case SavedView v -> {}
        case Source s -> {}
        case Note n -> {}
        case Comment c -> {}
        case LinkedSheet l -> {}
      }
    }
    return ChainMap.of(elements);
  }

  /** One's own templates by name; empty where the folder cannot be read. */
  List<Path> own() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(each -> each.toString().endsWith(ChainMapFile.EXTENSION))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Returns the file that a template of this name has, whether it exists or not.
   *
   * @param name a file name without extension
   */
  public Path file(String name) {
    return folder.resolve(name + ChainMapFile.EXTENSION);
  }

  /**
   * Saves a map as a template, whole but for its author, organisation and date, and for comments
   * and linked sheets.
   *
   * @throws FormatException if it could not be written
   */
  public void save(Path file, ChainMap map) throws FormatException {
    FileBytes.createFolder(folder);
    List<Element> elements = new ArrayList<>();
    for (Element element : map.elements().values()) {
      if (!(element instanceof Comment) && !(element instanceof LinkedSheet)) {
        elements.add(element instanceof MapInfo info ? info.withImprint(Imprint.NONE) : element);
      }
    }
    ChainMapFile.save(file, ChainMap.of(elements));
  }

  /**
   * Deletes a template.
   *
   * @throws DiskException if it could not be deleted
   */
  static void delete(Path file) throws DiskException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw DiskException.deleting(file, e);
    }
  }
}
