package org.chainmap.export.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipOutputStream;
import org.chainmap.export.office.UndatedArchive;
import org.chainmap.geom.Size;
import org.chainmap.text.XmlText;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.io.OutputFormat;
import org.dom4j.io.XMLWriter;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.doc.vpreferences.CT_VPreferences;
import org.ofdrw.core.basicStructure.doc.vpreferences.PageMode;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.outlines.CT_OutlineElem;
import org.ofdrw.core.basicStructure.outlines.Outlines;
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicStructure.res.CT_MultiMedia;
import org.ofdrw.core.basicStructure.res.MediaType;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicStructure.res.resources.MultiMedias;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.text.font.CT_Font;

/** An OFD document (GB/T 33190-2016) while it is written: its pages, fonts, pictures, bookmarks. */
public final class OfdDocument {

  private static final String PROGRAM = "ChainMap";

  /** The version of the format (7.4). */
  private static final String VERSION = "1.0";

  private static final String FOLDER = "Doc_0/";

  private final int pages;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<Size> sizes = new ArrayList<>();
  private final Fonts fonts = new Fonts();
  private final MultiMedias pictures = new MultiMedias();
  private final Outlines outlines = new Outlines();
  private final Deque<CT_OutlineElem> open = new ArrayDeque<>();
  private long lastId;

  /**
   * Begins a document.
   *
   * @param pages how many there will be: links lead to pages that are not drawn yet
   */
  public OfdDocument(int pages) {
    this.pages = pages;
    this.lastId = pages;
  }

  static long pageId(int page) {
    return page + 1L;
  }

  /** Returns a number that nothing else in the document has. */
  public long nextId() {
    return ++lastId;
  }

  /** Begins the next page. */
  public OfdPage page(Size size) {
    return new OfdPage(this, size);
  }

  /** Adds a page that is drawn. */
  public void add(OfdPage page) throws IOException {
    Page whole = new Page();
    whole.setArea(area(page.size()));
    whole.setContent(new Content().addLayer(page.layer()));
    put("Pages/Page_" + sizes.size() + "/Content.xml", bytes(whole));
    sizes.add(page.size());
  }

  /**
   * Adds a font.
   *
   * @param id the number by which texts refer to it
   * @param file TrueType, with the glyphs of all its characters
   */
  public void font(long id, String name, String family, byte[] file) {
    String path = "font_" + id + ".ttf";
    CT_Font font = new CT_Font();
    font.setID(id);
    font.setFontName(name);
    font.setFamilyName(family);
    font.setFontFile(path);
    fonts.addFont(font);
    put("Res/" + path, file);
  }

  /**
   * Adds a picture. Returns the number by which pages refer to it.
   *
   * @param format PNG or JPEG
   */
  public long picture(byte[] file, String format) {
    long id = nextId();
    String path = "image_" + id + "." + format.toLowerCase(Locale.ROOT);
    CT_MultiMedia picture = new CT_MultiMedia();
    picture.setID(new ST_ID(id));
    picture.setType(MediaType.Image);
    picture.setFormat(format);
    picture.setMediaFile(new ST_Loc(path));
    pictures.addMultiMedia(picture);
    put("Res/" + path, file);
    return id;
  }

  /**
   * Adds a bookmark behind those there are.
   *
   * @param level from 1; a bookmark lies in the one before it that has a lower level
   */
  public void bookmark(int level, String title, OfdTarget target) {
    CT_OutlineElem item = new CT_OutlineElem(XmlText.line(title));
    item.setActions(target.onClick());
    while (open.size() >= level) {
      open.pop();
    }
    if (open.isEmpty()) {
      outlines.addOutlineElem(item);
    } else {
      open.element().addOutlineElem(item);
    }
    open.push(item);
  }

  /**
   * Writes the document. The same content gives the same bytes.
   *
   * @param out is left open
   */
  public void save(String title, @Nullable String author, OutputStream out) throws IOException {
    if (sizes.size() != pages) {
      throw new IllegalStateException(sizes.size() + " pages of " + pages);
    }
    CT_CommonData common = new CT_CommonData();
    common.setMaxUnitID(lastId);
    common.setPageArea(area(sizes.getFirst()));
    resources("PublicRes.xml", new Res().addResource(fonts), common::setPublicRes, fonts);
    resources("DocumentRes.xml", new Res().addResource(pictures), common::setDocumentRes, pictures);
    Pages tree = new Pages();
    for (int i = 0; i < pages; i++) {
      tree.addPage(
          new org.ofdrw.core.basicStructure.pageTree.Page(
              pageId(i), "Pages/Page_" + i + "/Content.xml"));
    }
    Document document = new Document();
    document.setCommonData(common);
    document.setPages(tree);
    if (outlines.iterator().hasNext()) {
      document.setOutlines(outlines);
      document.setVPreferences(new CT_VPreferences().setPageMode(PageMode.UseOutlines));
    }
    put("Document.xml", bytes(document));
    CT_DocInfo info = new CT_DocInfo();
    info.setDocID(id(files.values()));
    info.setTile(XmlText.line(title));
    if (author != null) {
      info.setAuthor(XmlText.line(author));
    }
    info.setCreator(PROGRAM);
    DocBody body = new DocBody();
    body.setDocInfo(info);
    body.setDocRoot(new ST_Loc(FOLDER + "Document.xml"));
    ZipOutputStream zip = new ZipOutputStream(out);
    entry(zip, "OFD.xml", bytes(new OFD(body).setVersion(VERSION)));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      entry(zip, FOLDER + file.getKey(), file.getValue());
    }
    zip.finish();
  }

  private void put(String path, byte[] file) {
    files.put(path, file);
  }

  private void resources(String path, Res resources, Consumer<ST_Loc> said, Element kind)
      throws IOException {
    if (kind.elements().isEmpty()) {
      return;
    }
    resources.setBaseLoc(new ST_Loc("Res"));
    put(path, bytes(resources));
    said.accept(new ST_Loc(path));
  }

  private static CT_PageArea area(Size size) {
    CT_PageArea area = new CT_PageArea();
    area.addOFDEntity("PhysicalBox", "0 0 " + Numbers.mm(size.w()) + " " + Numbers.mm(size.h()));
    return area;
  }

  /** Returns an identifier that is the same for the same content. */
  private static UUID id(Iterable<byte[]> content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      content.forEach(digest::update);
      return UUID.nameUUIDFromBytes(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static void entry(ZipOutputStream zip, String path, byte[] file) throws IOException {
    zip.putNextEntry(UndatedArchive.entry(path));
    zip.write(file);
    zip.closeEntry();
  }

  private static byte[] bytes(Element root) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XMLWriter writer = new XMLWriter(out, new OutputFormat());
    writer.write(DocumentHelper.createDocument(root));
    writer.flush();
    return out.toByteArray();
  }
}
