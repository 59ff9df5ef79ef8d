using Spectre.Console;

namespace DomRules.Cli.CommandLine;

/// <summary>Standard output and error. Text for people has colour only on a terminal; progress goes to standard error.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, bool isInteractive)
{
    internal TextWriter Output => output;

    internal TextWriter Error => error;

    /// <summary>Whether somebody watches standard error.</summary>
    internal bool IsInteractive => isInteractive;

    /// <summary>Writes a message to standard error.</summary>
    internal int Fail(string message, int code)
    {
        error.WriteLine(message.TrimEnd());
        return code;
    }

    /// <summary>Runs work with a progress bar where somebody watches.</summary>
    internal T WithProgress<T>(string title, int total, Func<Action<int>, T> work)
    {
        if (!isInteractive || total < 2_000)
        {
            return work(_ => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress().Start(context =>
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
}
