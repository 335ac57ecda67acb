/**
 * What files of office programs have in common, whichever writes them: archives that are alike for
 * the same content, {@link org.chainmap.export.office.UndatedArchive}, and faces that office
 * programs have for rare characters, {@link org.chainmap.export.office.FacedText}. Uses nothing.
 */
@NullMarked
package org.chainmap.export.office;

import org.jspecify.annotations.NullMarked;
