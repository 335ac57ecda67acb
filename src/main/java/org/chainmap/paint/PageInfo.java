package org.chainmap.paint;

/**
 * Which page of how many a picture is.
 *
 * @param page from 1
 */
public record PageInfo(int page, int pages) {

  public static final PageInfo ONLY = new PageInfo(1, 1);
}
