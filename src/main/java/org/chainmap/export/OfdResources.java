package org.chainmap.export;

import org.chainmap.export.ofd.OfdDocument;

/** The fonts and pictures of one OFD document, each stored once whatever number of pages use it. */
record OfdResources(OfdFonts fonts, OfdPictures pictures) {

  static OfdResources of(OfdDocument document) {
    return new OfdResources(new OfdFonts(document), new OfdPictures(document));
  }
}
