package org.chainmap.paint;

/**
 * The page number of a picture and the number of pages.
 *
 * @param page from 1
 */
public record PageInfo(int page, int pages) {

  public static final PageInfo ONLY = new PageInfo(1, 1);
}
