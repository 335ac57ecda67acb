package org.chainmap.ui.views;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chainmap.analysis.score.Assessment;
import org.chainmap.editor.Aspect;
import org.chainmap.editor.CurrentView;
import org.chainmap.editor.LaidOutMap;
import org.chainmap.model.ChainMap;
import org.chainmap.model.SavedView;
import org.chainmap.task.Subscription;
import org.chainmap.text.Message;

/**
 * The operations on the open document that views need.
 *
 * @param current the view that is shown in place of the whole map
 * @param show shows a view
 * @param leave shows the whole map again
 * @param save saves what is seen as a view
 * @param step shows the next view or the one before, by 1 or −1
 * @param laidOut the map with its geometry
 * @param assessment the findings of the map, as far as they are known
 * @param earlier reads the map of a file that a view compares with; for the disk's thread
 * @param onChange calls back with what changed
 * @param say says something to the person
 */
public record StoryAccess(
    CurrentView current,
    Consumer<SavedView> show,
    Runnable leave,
    Runnable save,
    Consumer<Integer> step,
    Supplier<LaidOutMap> laidOut,
    Supplier<Assessment> assessment,
    Function<String, Optional<ChainMap>> earlier,
    Function<Consumer<Set<Aspect>>, Subscription> onChange,
    Consumer<Message> say) {}
