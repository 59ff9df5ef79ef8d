using DomRules.Language.Editing;
using DomRules.Operations.Samples;
using DomRules.Operations.Versions;
using Microsoft.Extensions.Hosting;

namespace DomRules.Studio.Editor;

/// <summary>
/// Writes in a small library for a few seconds after the start, so that the language services are machine code already when the first person writes: otherwise the first dozen checks
/// of a large policy take several times as long. It rests between strokes, on one core at most, and stops for good after the last.
/// </summary>
internal sealed class LanguageWarming : BackgroundService
{
    private const int Strokes = 60;
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(40);
    private static readonly Lock Gate = new();
    private static Task? _ofTheProcess;

    /// <summary>What is compiled is compiled for all servers of the process, so that one of them is enough, and goes on though its server ends.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        lock (Gate)
        {
            _ofTheProcess ??= Task.Run(WriteAsync, CancellationToken.None);
        }

        return _ofTheProcess.WaitAsync(stoppingToken);
    }

    private static async Task WriteAsync()
    {
        var library = EditedLibrary.Of(SampleMarket.Policy());
        var file = library.Files.Keys.Where(EditedLibrary.IsRuleFile).MaxBy(name => library.Files[name].Length)!;
        for (var stroke = 0; stroke < Strokes; stroke++)
        {
            Write(library, file, stroke);
            // By the machine's own clock: a server's may stand still, and this serves all servers of the process.
            await Task.Delay(Rest, TimeProvider.System).ConfigureAwait(false);
        }
    }

    /// <summary>One stroke, with all that an editor asks after it. Strokes fall all over the text, so that every kind of sentence is seen, and every other one is a mistake.</summary>
    private static void Write(EditedLibrary library, string file, int stroke)
    {
        var text = library.Files[file];
        var at = text.Length * stroke / Strokes;
        var written = library.With(file, text.Insert(at, stroke % 2 == 0 ? "?" : " "));
        Problems.Of(written).Markers();
        Ask(written.Snapshot, file, at);
    }

    private static void Ask(LibrarySnapshot snapshot, string file, int at)
    {
        LanguageAnswers.Colours(snapshot, file, 0, int.MaxValue);
        LanguageAnswers.Outline(snapshot, file);
        LanguageAnswers.Folds(snapshot, file);
        LanguageAnswers.Offers(snapshot, file, at);
        LanguageAnswers.Hover(snapshot, file, at, _ => null);
        LanguageAnswers.Fixes(snapshot, file, at, at + 1);
        if (Language.Editing.Words.PlainSpeaker.At(snapshot, file, at) is { } rule)
        {
            RuleSurroundings.Of(snapshot, file, at, rule.Name);
        }
    }
}
