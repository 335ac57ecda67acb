package org.chainmap.model;

import java.util.List;
import org.chainmap.geom.Id;
import org.chainmap.geom.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of itself.
 *
 * @param title the map's title
 * @param author who drew it, or null
 * @param organisation on whose behalf, or null
 * @param asOf the date its facts hold for, or null
 * @param linkShape how its links are drawn
 * @param chainLeaders the enterprises that lead the chain (链主)
 * @param documentExtras unknown fields at the top of the document, beside {@code "map"}
 */
public record MapInfo(
    Id id,
    Name title,
    @Nullable String author,
    @Nullable String organisation,
    @Nullable AsOf asOf,
    Orientation orientation,
    LinkShape linkShape,
    List<Id> chainLeaders,
    Extras documentExtras,
    Remarks remarks)
    implements Element {

  public MapInfo {
    author = Texts.orNull(author);
    organisation = Texts.orNull(organisation);
    chainLeaders = List.copyOf(chainLeaders);
  }

  /** The id of every map's own description. */
  public static final Id ID = Id.of("map");

  public static MapInfo titled(String title) {
    return new MapInfo(
        ID,
        Name.of(title),
        null,
        null,
        null,
        Orientation.LEFT_RIGHT,
        LinkShape.ORTHOGONAL,
        List.of(),
        Extras.NONE,
        Remarks.NONE);
  }

  public MapInfo withTitle(Name changed) {
    return new MapInfo(
        id,
        changed,
        author,
        organisation,
        asOf,
        orientation,
        linkShape,
        chainLeaders,
        documentExtras,
        remarks);
  }

  public MapInfo withAuthor(@Nullable String changed) {
    return new MapInfo(
        id,
        title,
        changed,
        organisation,
        asOf,
        orientation,
        linkShape,
        chainLeaders,
        documentExtras,
        remarks);
  }

  public MapInfo withOrganisation(@Nullable String changed) {
    return new MapInfo(
        id,
        title,
        author,
        changed,
        asOf,
        orientation,
        linkShape,
        chainLeaders,
        documentExtras,
        remarks);
  }

  public MapInfo withAsOf(@Nullable AsOf changed) {
    return new MapInfo(
        id,
        title,
        author,
        organisation,
        changed,
        orientation,
        linkShape,
        chainLeaders,
        documentExtras,
        remarks);
  }

  public MapInfo withOrientation(Orientation changed) {
    return new MapInfo(
        id,
        title,
        author,
        organisation,
        asOf,
        changed,
        linkShape,
        chainLeaders,
        documentExtras,
        remarks);
  }

  public MapInfo withLinkShape(LinkShape changed) {
    return new MapInfo(
        id,
        title,
        author,
        organisation,
        asOf,
        orientation,
        changed,
        chainLeaders,
        documentExtras,
        remarks);
  }

  public MapInfo withChainLeaders(List<Id> changed) {
    return new MapInfo(
        id,
        title,
        author,
        organisation,
        asOf,
        orientation,
        linkShape,
        changed,
        documentExtras,
        remarks);
  }

  public MapInfo withDocumentExtras(Extras changed) {
    return new MapInfo(
        id,
        title,
        author,
        organisation,
        asOf,
        orientation,
        linkShape,
        chainLeaders,
        changed,
        remarks);
  }

  @Override
  public MapInfo withRemarks(Remarks changed) {
    return new MapInfo(
        id,
        title,
        author,
        organisation,
        asOf,
        orientation,
        linkShape,
        chainLeaders,
        documentExtras,
        changed);
  }
}
