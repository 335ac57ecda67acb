package org.chainmap.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chainmap.text.Lang;
import org.chainmap.text.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The entry point of the command line. Exit codes: 0 done, 1 done with problems, differences or
 * conflicts found, 2 bad use or bad input, with one message on the error stream and nothing
 * written.
 */
public final class Cli {

  static final int DONE = 0;
  static final int PROBLEMS = 1;
  static final int REFUSED = 2;

  private static final List<String> COMMANDS =
      List.of(
          "render",
          "layout",
          "analyze",
          "knockout",
          "validate",
          "import",
          "refresh",
          "export",
          "match",
          "lists",
          "diff",
          "merge",
          "redact",
          "slides",
          "page");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  private Cli() {}

  /**
   * Tells whether arguments ask for the command line: they start with a command, an option, or a
   * plain word that names no file and so can only be a mistyped command.
   */
  public static boolean isCommand(String[] args) {
    return args.length > 0
        && (COMMANDS.contains(args[0])
            || args[0].startsWith("-")
            || (WORD.matcher(args[0]).matches() && !Files.exists(Path.of(args[0]))));
  }

  /**
   * Runs a command on the console, in UTF-8 whatever the machine's own encoding. A failed write,
   * e.g. to a full disk, is not a success.
   */
  public static int run(String[] args) {
    CheckedOutput console = new CheckedOutput(new FileOutputStream(FileDescriptor.out));
    try (PrintWriter out = utf8(console);
        PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err))) {
      int code = run(args, out, err);
      Optional<Message> loss = console.loss();
      if (loss.isPresent() && code != REFUSED) {
        err.println(Message.of("cli.notPrinted", loss.get()).in(language(args)));
        return REFUSED;
      }
      return code;
    }
  }

  /** Returns a writer to the console, in UTF-8 whatever the machine's own encoding. */
  public static PrintWriter utf8(OutputStream console) {
    return new PrintWriter(new OutputStreamWriter(console, StandardCharsets.UTF_8), true);
  }

  /** Runs a command and returns its exit code; never throws. */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    Lang lang = language(args);
    try {
      return commandLine(new Console(out, err, lang)).execute(args);
    } catch (StackOverflowError | OutOfMemoryError e) {
      err.println(Message.of("cli.tooMuch").in(lang));
      return REFUSED;
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** Returns the language given anywhere among the arguments, else the system's. */
  private static Lang language(String[] args) {
    for (int i = 0; i < args.length; i++) {
      String value =
          args[i].startsWith("--lang=")
              ? args[i].substring("--lang=".length())
              : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
      for (Lang lang : Lang.values()) {
        if (lang.tag().equals(value)) {
          return lang;
        }
      }
    }
    return Lang.ofSystem();
  }

  private static CommandLine commandLine(Console console) {
    CommandLine line =
        new CommandLine(new Root())
            .addSubcommand(new RenderCommand(console))
            .addSubcommand(new LayoutCommand(console))
            .addSubcommand(new AnalyzeCommand(console))
            .addSubcommand(new KnockoutCommand(console))
            .addSubcommand(new ValidateCommand(console))
            .addSubcommand(new ImportCommand(console))
            .addSubcommand(new RefreshCommand(console))
            .addSubcommand(new ExportCommand(console))
            .addSubcommand(new MatchCommand(console))
            .addSubcommand(new ListsCommand(console))
            .addSubcommand(new DiffCommand(console))
            .addSubcommand(new MergeCommand(console))
            .addSubcommand(new RedactCommand(console))
            .addSubcommand(new SlidesCommand(console))
            .addSubcommand(new PageCommand(console))
            .addSubcommand(new BriefingCommand(console));
    return line.setResourceBundle(new HelpTexts(console.lang()))
        .setOut(console.out())
        .setErr(console.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, args) -> misused(console, e))
        .setExecutionExceptionHandler((e, command, result) -> failed(console, e));
  }

  private static int misused(Console console, ParameterException e) {
    console.complain(UsageErrors.message(e));
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    console.complain(Message.of("cli.seeHelp", command));
    return REFUSED;
  }

  private static int failed(Console console, Exception e) {
    Message message =
        e instanceof Refusal refusal
            ? refusal.reason()
            : Message.of(
                "cli.unexpected", e.getClass().getSimpleName(), String.valueOf(e.getMessage()));
    console.complain(message);
    return REFUSED;
  }

  /** The command {@code chainmap} itself, which only holds its subcommands. */
  @Command(name = "chainmap", versionProvider = Version.class)
  static final class Root implements Runnable {

    @SuppressWarnings("unused") // read by picocli
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @CommandLine.Option(
        names = {"-V", "--version"},
        versionHelp = true)
    @SuppressWarnings("unused") // read by picocli
    private boolean version;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "no command");
    }
  }
}
