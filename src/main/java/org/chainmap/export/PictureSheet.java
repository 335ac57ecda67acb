package org.chainmap.export;

import java.util.List;
import org.chainmap.paint.Mark;
import org.chainmap.paint.Picture;

/**
 * A sheet of paper that shows a part of a picture.
 *
 * @param title its bookmark; empty for none
 * @param furniture what stands in its margins, in pt with y growing downwards
 */
record PictureSheet(String title, Picture picture, PaperPage page, List<Mark> furniture) {}
