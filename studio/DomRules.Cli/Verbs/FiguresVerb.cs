using System.Collections.Immutable;
using System.CommandLine;
using DomRules.Cli.CommandLine;
using DomRules.Formats.Text;
using DomRules.Operations.Figures;

namespace DomRules.Cli.Verbs;

/// <summary><c>domrules figures</c>.</summary>
internal static class FiguresVerb
{
    private static readonly string[] Groupings = [.. Enum.GetNames<FigureGrouping>().Select(n => n.ToLowerInvariant())];

    internal static Command Command(Terminal terminal)
    {
        var decisions = new Option<string>("--decisions") { Description = "File of decisions that event left.", Required = true };
        var log = new Option<string>("--log") { Description = "File of events that event left.", Required = true };
        var by = new Option<string>("--by") { Description = $"One or more of {string.Join(", ", Groupings)}, with commas between. Default: all orders together." };
        var zone = new Option<string>("--zone") { Description = "Time zone of days, such as Europe/Berlin.", DefaultValueFactory = _ => "UTC" };
        var format = new Option<string>("--format") { Description = "text for people, json or csv for programs.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "csv");
        var command = new Command("figures", "Tells how orders fared: splits, cost, promises kept, exceptions, waiting, returns. docs/figures.md defines each figure.\n\nExample, after the one of `domrules event --help`: domrules figures --decisions life.ndjson --log log.ndjson --by node")
            { decisions, log, by, zone, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(decisions)!, parsed.GetValue(log)!, parsed.GetValue(by), parsed.GetValue(zone)!, parsed.GetValue(format)!));
        return command;
    }

    private static int Run(Terminal terminal, string decisions, string log, string? by, string zone, string format)
    {
        if (FileUse.Misuse([decisions, log]) is { } misuse)
        {
            return terminal.Fail(misuse, ExitCode.Usage);
        }

        var named = (by ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        if (named.Find(name => !Groupings.Contains(name)) is { } unknown)
        {
            return terminal.Fail($"--by {unknown}: figures are not told by that. There are: {string.Join(", ", Groupings)}.", ExitCode.Usage);
        }

        if (LocalDay.In(zone) is not { } days)
        {
            return terminal.Fail($"--zone {zone}: is no time zone. Write it like Europe/Berlin.", ExitCode.Usage);
        }

        ImmutableArray<FigureGrouping> groupings = [.. named.Select(name => (FigureGrouping)Array.IndexOf(Groupings, name))];
        var figures = FigureFiles.Of(decisions, log, groupings, days);
        if (figures.Problem is { } problem)
        {
            return terminal.Fail(RunProblems.Shortened(problem), ExitCode.Usage);
        }

        new FigureReport([.. named], figures.Value).Write(terminal.Output, format);
        return ExitCode.Fine;
    }
}
