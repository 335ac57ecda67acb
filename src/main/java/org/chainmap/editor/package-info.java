/**
 * Editing one document without a screen: the map and its {@link org.chainmap.editor.Journal},
 * {@link org.chainmap.editor.view.Selection}, {@link org.chainmap.editor.view.Camera}, the geometry
 * and findings kept current, and the pure functions that build every {@link
 * org.chainmap.model.Change} (one class per theme: Cards, Stages, Links, Participations, Clips,
 * Arrange, Styles, Texts, Tidy). May use model, layout, analysis, overlay and paint. Start at
 * {@link org.chainmap.editor.Editor}, then {@link org.chainmap.editor.action.Actions}.
 */
@NullMarked
package org.chainmap.editor;

import org.jspecify.annotations.NullMarked;
