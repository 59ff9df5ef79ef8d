using DomRules.Language.Diagnostics;
using DomRules.Language.Parsing;

namespace DomRules.Language.Tests.Diagnostics;

public sealed class DiagnosticGoldenTests
{
    public static TheoryData<string> Codes =>
        [.. Directory.EnumerateDirectories(GoldenFile.Folder("Diagnostics")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Codes))]
    public void Parse_TheWrongExample_SaysExactlyThis(string code)
    {
        var parsed = Parser.Parse("wrong.route", File.ReadAllBytes(Path.Combine(GoldenFile.Folder("Diagnostics", code), "wrong.route")));

        parsed.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldContain(code);
        GoldenFile.ShouldHold(Path.Combine(GoldenFile.Folder("Diagnostics", code), "diagnostics.txt"), DiagnosticRenderer.RenderAll(parsed.Diagnostics));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Parse_TheWrongExample_SaysOneThing(string code)
    {
        var parsed = Parser.Parse("wrong.route", File.ReadAllBytes(Path.Combine(GoldenFile.Folder("Diagnostics", code), "wrong.route")));

        parsed.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe([code]);
    }

    [Theory, MemberData(nameof(Codes))]
    public void Parse_TheRightExample_FindsNoMistake(string code)
    {
        var parsed = Parser.Parse("right.route", File.ReadAllBytes(Path.Combine(GoldenFile.Folder("Diagnostics", code), "right.route")));

        DiagnosticRenderer.RenderAll(parsed.Diagnostics).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Codes))]
    public void SafeFixes_Applied_LeaveNoMistakeOfTheKind(string code)
    {
        var parsed = Parser.Parse("wrong.route", File.ReadAllBytes(Path.Combine(GoldenFile.Folder("Diagnostics", code), "wrong.route")));
        var edits = parsed.Diagnostics
            .Where(diagnostic => diagnostic.Fixes is [{ IsSafe: true }, ..])
            .SelectMany(diagnostic => diagnostic.Fixes[0].Edits)
            .OrderByDescending(edit => edit.Span.Start)
            .ToList();
        var mended = edits.Aggregate(parsed.Source.Text, (text, edit) => text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.Replacement));

        var again = Parser.Parse(new DomRules.Language.Text.SourceText("wrong.route", mended));

        again.Diagnostics.Select(diagnostic => diagnostic.Code).Contains(code).ShouldBe(edits.Count == 0);
    }
}
