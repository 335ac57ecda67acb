package org.chainmap.ui.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chainmap.disk.FileStamp;
import org.chainmap.disk.LockOwner;
import org.chainmap.task.Tasks;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Says what becomes of an open document's file: that someone else has it open, which makes the
 * document read-only; that it changed; that it is gone. It changes nothing in the window unasked.
 */
final class FileWatch {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final OpenMap open;
  private final FileLookout lookout;
  private final LockOwner me;
  private final Ways ways;
  private FileNews before = FileNews.NONE;
  private @Nullable KeptFile watched;

  /** What was said last, which may have given way to what others say of the document. */
  private @Nullable StandingMessage said;

  /** Whether the person edits although someone else has the file open. */
  private boolean anyway;

  /**
   * @param locks whether documents are locked
   * @param me who locks this one
   * @param ways what can be done
   */
  FileWatch(OpenMap open, BooleanSupplier locks, LockOwner me, Ways ways) {
    this.open = open;
    this.me = me;
    this.lookout = new FileLookout(locks, me);
    this.ways = ways;
  }

  /**
   * What can be done about a file that someone else uses or changed.
   *
   * @param reload takes over what the file holds now
   * @param merge merges it with what is in the window
   * @param compare shows what differs between it and what is in the window
   * @param copy opens the map as a document of its own
   */
  record Ways(Runnable reload, Runnable merge, Runnable compare, Runnable copy) {}

  private record Look(KeptFile kept, FileNews news) {}

  /** Watches until the document is closed. */
  void start() {
    open.tasks()
        .repeat(
            FileLookout.PAUSE,
            () -> open.kept().map(kept -> new Look(kept, lookout.look(kept))),
            look -> look.ifPresent(this::told));
    Tasks disk = open.tasks().onDisk();
    open.scope().add(() -> disk.tidyUp(lookout::close));
  }

  private void told(Look look) {
    if (open.saves().taken() || open.kept().filter(kept -> kept == look.kept()).isEmpty()) {
      return; // being saved, or saved or reloaded since
    }
    if (watched == null || !watched.path().equals(look.kept().path())) {
      watched = look.kept();
      before = FileNews.NONE;
      anyway = false;
    }
    FileNews now = anyway ? look.news().withoutOther() : look.news();
    open.readOnly(now.readOnly());
    if (!now.equals(before)) {
      FileNews old = before;
      before = now;
      StandingMessage next = standing(old, now, look.kept()).orElse(null);
      if (next != null || open.standing().get() == said) {
        open.standing(next);
        said = next;
      }
    }
  }

  private Optional<StandingMessage> standing(FileNews old, FileNews now, KeptFile kept) {
    Object name = String.valueOf(kept.path().getFileName());
    LockOwner other = now.other();
    if (now.state() == FileStamp.State.CHANGED) {
      List<Banner.Offer> offers = new ArrayList<>();
      if (open.unsaved().get()) {
        offers.add(new Banner.Offer(Message.of("ui.file.merge"), ways.merge()));
      }
      offers.add(new Banner.Offer(Message.of("ui.file.compare"), ways.compare()));
      offers.add(new Banner.Offer(Message.of("ui.file.reload"), ways.reload()));
      offers.addAll(other == null ? List.of() : withoutLock());
      return Optional.of(new StandingMessage(Message.of("ui.file.changed", name), offers));
    }
    if (now.state() == FileStamp.State.GONE) {
      return Optional.of(new StandingMessage(Message.of("ui.file.gone", name), List.of()));
    }
    if (other != null && !other.equals(old.other())) {
      return Optional.of(locked(name, other));
    }
    if (other == null && old.other() != null && !anyway) {
      return Optional.of(new StandingMessage(Message.of("ui.file.free", name), List.of()));
    }
    if (!now.writable() && old.writable()) {
      return Optional.of(new StandingMessage(Message.of("ui.file.denied", name), List.of()));
    }
    return Optional.empty();
  }

  private StandingMessage locked(Object name, LockOwner other) {
    Message said =
        other.sameInstallation(me)
            ? Message.of("ui.file.lockedByMe", name)
            : Message.of("ui.file.locked", name, other.person(), other.machine(), time(other));
    return new StandingMessage(said, withoutLock());
  }

  /** What can be done although someone else has the file open. */
  private List<Banner.Offer> withoutLock() {
    return List.of(
        new Banner.Offer(Message.of("ui.file.copy"), ways.copy()),
        new Banner.Offer(Message.of("ui.file.anyway"), this::editAnyway));
  }

  private void editAnyway() {
    anyway = true;
    before = before.withoutOther();
    open.readOnly(before.readOnly());
    open.standing(null);
  }

  private static String time(LockOwner other) {
    Instant since = other.since();
    ZonedDateTime local = since.atZone(ZoneId.systemDefault());
    return local.format(local.toLocalDate().equals(LocalDate.now()) ? TIME : DAY);
  }
}
