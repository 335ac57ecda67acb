package org.chainmap.export.briefing.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jspecify.annotations.Nullable;

/** Writes the structure of a tagged PDF (ISO 32000-1, 14.7 and 14.8). */
final class PdfStructure {

  private static final COSName SCOPE = COSName.getPDFName("Scope");

  private final PDDocument document;
  private final List<List<Tag>> drawn = new ArrayList<>();
  private final List<PDAnnotationLink> links = new ArrayList<>();
  private final List<Tag> linked = new ArrayList<>();
  private final Map<Integer, COSBase> parents = new TreeMap<>();

  PdfStructure(PDDocument document) {
    this.document = document;
  }

  /** Begins the next page of the document. */
  void page(PDPage page) {
    page.setStructParents(drawn.size());
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    drawn.add(new ArrayList<>());
  }

  /** Returns the number under which something of an element is drawn on the page. */
  int number(Tag tag) {
    List<Tag> page = drawn.getLast();
    page.add(tag);
    tag.add(new Tag.Kid.Drawn(drawn.size() - 1, page.size() - 1));
    return page.size() - 1;
  }

  /** Adds a link of the page, which belongs to an element. */
  void link(Tag tag, PDAnnotationLink link) {
    tag.add(new Tag.Kid.Annotation(drawn.size() - 1, links.size()));
    links.add(link);
    linked.add(tag);
  }

  /** Writes everything. O(elements). */
  void write(Tag root) {
    for (int i = 0; i < links.size(); i++) {
      links.get(i).setStructParent(drawn.size() + i);
    }
    PDStructureTreeRoot tree = new PDStructureTreeRoot();
    COSDictionary treeRoot = tree.getCOSObject();
    List<COSArray> pages = new ArrayList<>();
    for (List<Tag> page : drawn) {
      COSArray elements = new COSArray();
      page.forEach(tag -> elements.add(COSInteger.ZERO));
      pages.add(elements);
      parents.put(pages.size() - 1, elements);
    }
    treeRoot.setItem(COSName.K, element(root, treeRoot, pages));
    COSArray numbers = new COSArray();
    parents.forEach(
        (key, value) -> {
          numbers.add(COSInteger.get(key));
          numbers.add(value);
        });
    COSDictionary parentTree = new COSDictionary();
    parentTree.setItem(COSName.getPDFName("Nums"), numbers);
    treeRoot.setItem(COSName.getPDFName("ParentTree"), parentTree);
    tree.setParentTreeNextKey(drawn.size() + links.size());
    document.getDocumentCatalog().setStructureTreeRoot(tree);
    PDMarkInfo info = new PDMarkInfo();
    info.setMarked(true);
    document.getDocumentCatalog().setMarkInfo(info);
  }

  private @Nullable COSDictionary element(Tag tag, COSDictionary parent, List<COSArray> pages) {
    COSDictionary element = new COSDictionary();
    element.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    element.setName(COSName.S, tag.type());
    element.setItem(COSName.P, parent);
    if (tag.alt() != null) {
      element.setString(COSName.ALT, tag.alt());
    }
    if (tag.scope() != null) {
      COSDictionary attributes = new COSDictionary();
      attributes.setName(COSName.O, "Table");
      attributes.setName(SCOPE, tag.scope());
      element.setItem(COSName.A, attributes);
    }
    COSArray kids = new COSArray();
    for (Tag.Kid kid : tag.kids()) {
      switch (kid) {
        case Tag.Kid.Element(Tag child) -> {
          COSDictionary below = element(child, element, pages);
          if (below != null) {
            kids.add(below);
          }
        }
        case Tag.Kid.Drawn(int page, int number) -> {
          pages.get(page).set(number, element);
          COSDictionary content = new COSDictionary();
          content.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
          content.setItem(COSName.PG, document.getPage(page));
          content.setInt(COSName.MCID, number);
          kids.add(content);
        }
        case Tag.Kid.Annotation(int page, int number) -> {
          parents.put(drawn.size() + number, element);
          COSDictionary object = new COSDictionary();
          object.setItem(COSName.TYPE, COSName.getPDFName("OBJR"));
          object.setItem(COSName.PG, document.getPage(page));
          object.setItem(COSName.OBJ, links.get(number));
          kids.add(object);
        }
      }
    }
    // A cell may be empty; other elements without content would only be in the way.
    boolean cell = tag.type().equals("TD") || tag.type().equals("TH");
    if (kids.size() == 0 && !cell) {
      return null;
    }
    element.setItem(COSName.K, kids);
    return element;
  }
}
