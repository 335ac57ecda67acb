package org.chainmap.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.chainmap.ui.Prompter;
import org.chainmap.ui.document.Banner;

/** Says that a file is written, and offers to look at it or its folder. */
record WrittenFiles(Tasks tasks, Prompter prompter, Banner banner) {

  /** Says it once the disk was asked whether there is one file of this name. */
  void told(Message said, Path file) {
    tasks
        .onDisk()
        .start(
            Message.of("ui.start.looking"),
            progress -> Files.isRegularFile(file),
            one -> told(said, file, one),
            problem -> told(said, file, false));
  }

  /**
   * @param one whether there is one file of this name, and not several of its kind
   */
  private void told(Message said, Path file, boolean one) {
    List<Banner.Offer> offers = new ArrayList<>();
    if (one) {
      offers.add(new Banner.Offer(Message.of("ui.banner.openFile"), () -> prompter.open(file)));
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      offers.add(new Banner.Offer(Message.of("ui.banner.openFolder"), () -> prompter.open(folder)));
    }
    banner.notice(said, offers);
  }
}
