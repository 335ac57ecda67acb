package org.chainmap.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Name;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The sources say no message that does not exist, with the arguments its pattern has, and no
 * pattern is left that nobody says. Sources are read as syntax trees. A key is a literal, or is put
 * together of literals and the names and keys of constants; of the latter, one pattern at least
 * takes just the arguments given.
 */
class MessageKeysTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path PATTERNS = Path.of("src/main/resources/org/chainmap/text");

  /** Stands for whatever is no literal in a key that is put together. */
  private static final String HOLE = "\0";

  /** Keys that others than our sources put together. */
  private static final Map<String, String> ASKED_FOR =
      Map.of(
          "cli.help.", "picocli asks for help texts by keys of its own",
          "field.", "fields are named by the components of records",
          "region.", "documents name provinces and cities",
          "unit.", "documents name units");

  /** Any number of arguments: an array holds them. */
  private static final int ANY = -1;

  /** A message said: where, its possible keys in parts, and how many arguments fill it. */
  private record Said(String where, List<List<String>> keys, int arguments) {}

  private static final List<Said> SAID = new ArrayList<>();
  private static final Set<List<String>> COMPOSED = new HashSet<>();

  /** Literals, and names of constants and classes: what keys are put together of. */
  private static final Set<String> WORDS = new HashSet<>();

  private static final Map<String, Integer> ARGUMENTS = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    patterns();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(SOURCES);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      for (CompilationUnitTree unit : task.parse()) {
        new Reader(unit.getSourceFile().getName()).scan(unit, null);
      }
    }
  }

  private static void patterns() throws IOException {
    Pattern argument = Pattern.compile("\\{(\\d+)");
    try (Stream<Path> files = Files.list(PATTERNS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
        Properties patterns = new Properties();
        try (BufferedReader text = Files.newBufferedReader(file)) {
          patterns.load(text);
        }
        for (String key : patterns.stringPropertyNames()) {
          Matcher found = argument.matcher(patterns.getProperty(key));
          int most = 0;
          while (found.find()) {
            most = Math.max(most, Integer.parseInt(found.group(1)) + 1);
          }
          ARGUMENTS.merge(key, most, Math::max);
        }
      }
    }
  }

  /** Gathers what one source says. */
  private static final class Reader extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final String file;

    /** The names of variables that hold several arguments. */
    private final Set<String> arrays = new HashSet<>();

    Reader(String file) {
      this.file = file;
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
      if (literal.getValue() instanceof String text) {
        WORDS.add(text);
      }
      return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
      name(type.getSimpleName());
      if (type.getKind() == Tree.Kind.ENUM) {
        for (Tree member : type.getMembers()) {
          if (member instanceof VariableTree constant) {
            name(constant.getName());
          }
        }
      }
      return super.visitClass(type, unused);
    }

    private static void name(Name name) {
      WORDS.add(name.toString());
      WORDS.add(name.toString().toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree sum, @Nullable Void unused) {
      if (sum.getKind() != Tree.Kind.PLUS) {
        return super.visitBinary(sum, unused);
      }
      for (List<String> parts : parts(sum)) {
        if (parts.contains(HOLE) && parts.stream().anyMatch(part -> !part.equals(HOLE))) {
          COMPOSED.add(parts);
        }
      }
      operands(sum);
      return null;
    }

    private void operands(ExpressionTree sum) {
      if (sum instanceof BinaryTree both && both.getKind() == Tree.Kind.PLUS) {
        operands(both.getLeftOperand());
        operands(both.getRightOperand());
      } else {
        scan(sum, null);
      }
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
      if (variable.getType() != null && variable.getType().getKind() == Tree.Kind.ARRAY_TYPE) {
        arrays.add(variable.getName().toString());
      }
      return super.visitVariable(variable, unused);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
      if (call.getMethodSelect() instanceof MemberSelectTree method
          && method.toString().equals("Message.of")) {
        ExpressionTree key = call.getArguments().getFirst();
        boolean array = arrays.contains(call.getArguments().getLast().toString());
        int arguments = array ? ANY : call.getArguments().size() - 1;
        SAID.add(new Said(file + ": " + call, parts(key), arguments));
      }
      return super.visitMethodInvocation(call, unused);
    }
  }

  /** What an expression may be, in parts: literals, and holes for all else. */
  private static List<List<String>> parts(ExpressionTree expression) {
    return switch (expression) {
      case ParenthesizedTree inner -> parts(inner.getExpression());
      case LiteralTree literal when literal.getValue() instanceof String text ->
          List.of(List.of(text));
      case ConditionalExpressionTree either ->
          Stream.of(either.getTrueExpression(), either.getFalseExpression())
              .flatMap(each -> parts(each).stream())
              .toList();
      case SwitchExpressionTree choice ->
          choice.getCases().stream()
              .map(CaseTree::getBody)
              .flatMap(
                  body -> body instanceof ExpressionTree each ? parts(each).stream() : Stream.of())
              .toList();
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS -> {
        List<List<String>> all = new ArrayList<>();
        for (List<String> left : parts(sum.getLeftOperand())) {
          for (List<String> right : parts(sum.getRightOperand())) {
            all.add(Stream.concat(left.stream(), right.stream()).toList());
          }
        }
        yield all;
      }
      default -> List.of(List.of(HOLE));
    };
  }

  private static boolean matches(List<String> parts, String text) {
    Pattern pattern =
        Pattern.compile(
            parts.stream()
                .map(part -> part.equals(HOLE) ? "(.+)" : Pattern.quote(part))
                .collect(Collectors.joining()));
    Matcher found = pattern.matcher(text);
    if (!found.matches()) {
      return false;
    }
    for (int i = 1; i <= found.groupCount(); i++) {
      boolean start = i == 1 && parts.getFirst().equals(HOLE);
      if (!(start ? WORDS.contains(found.group(i)) : known(found.group(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the sources can make a text out of their words. */
  private static boolean known(String text) {
    return WORDS.contains(text)
        || WORDS.contains(text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1))
        || COMPOSED.stream()
            .filter(parts -> parts.getFirst().length() > 1 && text.startsWith(parts.getFirst()))
            .anyMatch(parts -> matches(parts, text));
  }

  private static boolean fills(Said said, int arguments) {
    return said.arguments() == ANY || said.arguments() == arguments;
  }

  @Test
  void everyKeySaidExistsAndHasItsArguments() {
    List<String> wrong = new ArrayList<>();
    for (Said said : SAID) {
      for (List<String> parts : said.keys()) {
        String key = String.join("", parts);
        if (!parts.contains(HOLE)) {
          Integer arguments = ARGUMENTS.get(key);
          if (arguments == null || !fills(said, arguments)) {
            wrong.add(key + " takes " + arguments + " arguments, in " + said.where());
          }
        } else if (!parts.getFirst().equals(HOLE)) {
          List<String> like =
              ARGUMENTS.keySet().stream().filter(each -> matches(parts, each)).toList();
          if (like.stream().noneMatch(each -> fills(said, ARGUMENTS.getOrDefault(each, 0)))) {
            wrong.add("no key is like " + key.replace(HOLE, "…") + ", in " + said.where());
          }
        }
      }
    }
    assertThat(SAID).hasSizeGreaterThan(500);
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPatternIsSaidBySomebody() {
    Set<String> unsaid = new TreeSet<>(ARGUMENTS.keySet());
    unsaid.removeIf(
        key ->
            WORDS.contains(key)
                || ASKED_FOR.keySet().stream().anyMatch(key::startsWith)
                || COMPOSED.stream().anyMatch(parts -> matches(parts, key)));
    assertThat(unsaid).isEmpty();
  }

  /** The Chinese font that draws all texts gives curly quotes the width of an ideograph. */
  @Test
  void everyPatternStandsOnce() throws IOException {
    try (Stream<Path> files = Files.list(PATTERNS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
        assertThat(Files.readAllLines(file))
            .as(file.toString())
            .filteredOn(line -> line.matches("[\\w.]+=.*"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void englishHasStraightQuotes() throws IOException {
    try (Stream<Path> files = Files.list(PATTERNS)) {
      for (Path file : files.filter(f -> f.toString().endsWith("_en.properties")).toList()) {
        assertThat(Files.readAllLines(file))
            .as(file.toString())
            .noneMatch(line -> line.matches(".*[\u2018\u2019\u201c\u201d].*"));
      }
    }
  }
}
