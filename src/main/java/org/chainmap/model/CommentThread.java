package org.chainmap.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmap.geom.Id;

/**
 * A comment with its answers.
 *
 * @param first the comment, which says what all of it is about and whether it is resolved
 * @param answers the answers to it and to each other, the oldest first
 */
public record CommentThread(Comment first, List<Comment> answers) {

  private static final Comparator<Comment> BY_TIME =
      Comparator.comparing(CommentThread::moment).thenComparing(Comment::id);

  public CommentThread {
    answers = List.copyOf(answers);
  }

  /** Returns all threads of a map: open ones first, then the latest first. O(comments · log). */
  public static List<CommentThread> of(ChainMap map) {
    Map<Id, List<Comment>> answers = new HashMap<>();
    List<Comment> firsts = new ArrayList<>();
    for (Comment comment : map.all(Comment.class)) {
      if (map.find(Comment.class, comment.about()).isPresent()) {
        answers.computeIfAbsent(comment.about(), about -> new ArrayList<>()).add(comment);
      } else {
        firsts.add(comment);
      }
    }
    firsts.sort(Comparator.comparing(Comment::resolved).thenComparing(BY_TIME.reversed()));
    return firsts.stream().map(first -> new CommentThread(first, all(first, answers))).toList();
  }

  private static List<Comment> all(Comment first, Map<Id, List<Comment>> answers) {
    List<Comment> found = new ArrayList<>(answers.getOrDefault(first.id(), List.of()));
    for (int i = 0; i < found.size(); i++) {
      // Nothing is found twice: a comment is about one thing, and no first one is an answer.
      found.addAll(answers.getOrDefault(found.get(i).id(), List.of()));
    }
    found.sort(BY_TIME);
    return found;
  }

  private static Instant moment(Comment comment) {
    Instant at = comment.at();
    return at == null ? Instant.EPOCH : at;
  }

  /** The number of comments that are not resolved, by the elements they are about. */
  public static Map<Id, Integer> open(ChainMap map) {
    Map<Id, Integer> open = new HashMap<>();
    for (Comment comment : map.all(Comment.class)) {
      if (!comment.resolved() && map.find(Comment.class, comment.about()).isEmpty()) {
        open.merge(comment.about(), 1, Integer::sum);
      }
    }
    return open;
  }
}
