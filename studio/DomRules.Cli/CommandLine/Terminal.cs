using Spectre.Console;

namespace DomRules.Cli.CommandLine;

/// <summary>Standard output and error. Text for people has colour only on a terminal; progress goes to standard error.</summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
/// <param name="isInteractive">Whether somebody watches standard error.</param>
/// <param name="hasColour">Whether text on standard output may have colour.</param>
internal sealed class Terminal(TextWriter output, TextWriter error, bool isInteractive, bool hasColour = false)
{
    internal TextWriter Output => output;

    internal TextWriter Error => error;

    /// <summary>Writes a message to standard error.</summary>
    internal int Fail(string message, int code)
    {
        error.WriteLine(message.TrimEnd());
        return code;
    }

    /// <summary>A text that says something is well.</summary>
    internal string Good(string text) => Coloured(text, "32");

    /// <summary>A text that says something is wrong.</summary>
    internal string Bad(string text) => Coloured(text, "31");

    /// <summary>A text that wants a look.</summary>
    internal string Doubtful(string text) => Coloured(text, "33");

    /// <summary>Runs work with a progress bar where somebody watches.</summary>
    internal T WithProgress<T>(string title, int total, Func<Action<int>, T> work)
    {
        if (!isInteractive || total < 2_000)
        {
            return work(_ => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask(title, maxValue: total);
            return work(done =>
            {
                if (done % 100 == 0 || done == total)
                {
                    task.Value = done;
                }
            });
        });
    }

    private string Coloured(string text, string colour) => hasColour ? $"\u001b[{colour}m{text}\u001b[0m" : text;
}
