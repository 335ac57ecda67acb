package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.chainmap.model.kind.LinkShape;
import org.chainmap.model.value.Appearance;
import org.chainmap.model.value.AsOf;
import org.chainmap.model.value.Caption;
import org.chainmap.model.value.Extras;
import org.chainmap.model.value.Group;
import org.chainmap.model.value.Imprint;
import org.chainmap.model.value.Name;
import org.chainmap.model.value.Remarks;
import org.chainmap.model.value.Weights;
import org.jspecify.annotations.Nullable;

/**
 * The description of a map. A new field belongs in the component record of its subject; this record
 * has accessors for the fields of its components.
 *
 * @param title the map's title
 * @param imprint its author, organisation, marking and date, and which document it is
 * @param appearance its orientation and link shape
 * @param chainLeaders the enterprises that lead the chain (链主)
 * @param weights the weights of the parts of its bottleneck score
 * @param groups the names of its groups of segments, where more is known than what segments say
 * @param documentExtras unknown fields at the top of the document, next to {@code "map"}
 */
public record MapInfo(
    Id id,
    Name title,
    Imprint imprint,
    Appearance appearance,
    List<Id> chainLeaders,
    Weights weights,
    List<Group> groups,
    Extras documentExtras,
    Remarks remarks)
    implements Element {

  /** The id of the map info of every map. */
  public static final Id ID = Id.of("map");

  public MapInfo {
    chainLeaders = List.copyOf(chainLeaders);
    groups = List.copyOf(groups);
  }

  public static MapInfo titled(String title) {
    return new MapInfo(
        ID,
        Name.of(title),
        Imprint.NONE,
        Appearance.USUAL,
        List.of(),
        Weights.USUAL,
        List.of(),
        Extras.NONE,
        Remarks.NONE);
  }

  public Caption author() {
    return imprint.author();
  }

  public Caption organisation() {
    return imprint.organisation();
  }

  /** How the document is to be handled, e.g. 内部资料 注意保管. */
  public Caption marking() {
    return imprint.marking();
  }

  public @Nullable AsOf asOf() {
    return imprint.asOf();
  }

  public Orientation orientation() {
    return appearance.orientation();
  }

  public LinkShape linkShape() {
    return appearance.linkShape();
  }

  public MapInfo withTitle(Name to) {
    return new MapInfo(
        id, to, imprint, appearance, chainLeaders, weights, groups, documentExtras, remarks);
  }

  public MapInfo withImprint(Imprint to) {
    return new MapInfo(
        id, title, to, appearance, chainLeaders, weights, groups, documentExtras, remarks);
  }

  public MapInfo withAuthor(Caption to) {
    return withImprint(imprint.withAuthor(to));
  }

  public MapInfo withOrganisation(Caption to) {
    return withImprint(imprint.withOrganisation(to));
  }

  public MapInfo withMarking(Caption to) {
    return withImprint(imprint.withMarking(to));
  }

  public MapInfo withAsOf(@Nullable AsOf to) {
    return withImprint(imprint.withAsOf(to));
  }

  /** The id of the document; null before it is first saved in a window. */
  public @Nullable String documentId() {
    return imprint.documentId();
  }

  public MapInfo withDocumentId(@Nullable String to) {
    return withImprint(imprint.withDocumentId(to));
  }

  public MapInfo withAppearance(Appearance to) {
    return new MapInfo(
        id, title, imprint, to, chainLeaders, weights, groups, documentExtras, remarks);
  }

  public MapInfo withOrientation(Orientation to) {
    return withAppearance(appearance.withOrientation(to));
  }

  public MapInfo withLinkShape(LinkShape to) {
    return withAppearance(appearance.withLinkShape(to));
  }

  public MapInfo withChainLeaders(List<Id> to) {
    return new MapInfo(
        id, title, imprint, appearance, to, weights, groups, documentExtras, remarks);
  }

  public MapInfo withWeights(Weights to) {
    return new MapInfo(
        id, title, imprint, appearance, chainLeaders, to, groups, documentExtras, remarks);
  }

  public MapInfo withGroups(List<Group> to) {
    return new MapInfo(
        id, title, imprint, appearance, chainLeaders, weights, to, documentExtras, remarks);
  }

  public MapInfo withDocumentExtras(Extras to) {
    return new MapInfo(id, title, imprint, appearance, chainLeaders, weights, groups, to, remarks);
  }

  @Override
  public MapInfo withRemarks(Remarks to) {
    return new MapInfo(
        id, title, imprint, appearance, chainLeaders, weights, groups, documentExtras, to);
  }
}
