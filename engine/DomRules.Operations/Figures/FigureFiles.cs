using System.Collections.Immutable;
using DomRules.Formats;
using DomRules.Formats.Decisions;
using DomRules.Formats.Life;
using DomRules.Formats.Problems;
using DomRules.Formats.Text;
using DomRules.Model.Decisions;

namespace DomRules.Operations.Figures;

/// <summary>Figures of the files that a run left.</summary>
public static class FigureFiles
{
    /// <summary>The figures; or what cannot be read: a figure of half a file would be wrong without a word.</summary>
    /// <param name="decisions">File of decisions.</param>
    /// <param name="log">File of events.</param>
    /// <param name="by">What tells groups apart.</param>
    /// <param name="days">What day it is.</param>
    public static Outcome<ImmutableArray<FigureGroup>> Of(string decisions, string log, ImmutableArray<FigureGrouping> by, LocalDay days)
    {
        var problems = new List<InputProblem>();
        var groups = FigureTable.Of(Decisions(decisions, problems), Events(log, problems), by, days);
        return problems.Count > 0 ? Outcome<ImmutableArray<FigureGroup>>.Failed(string.Join('\n', problems))
            : groups.IsEmpty ? Outcome<ImmutableArray<FigureGroup>>.Failed($"{log}: no order was placed in it.")
            : Outcome<ImmutableArray<FigureGroup>>.Of(groups);
    }

    private static IEnumerable<DecisionRecord> Decisions(string file, List<InputProblem> problems)
    {
        foreach (var reading in new DecisionRecordReader().ReadFile(file))
        {
            problems.AddRange(reading.Problems.Where(p => p.IsError));
            if (reading.Record is { } record)
            {
                yield return record;
            }
        }
    }

    private static IEnumerable<LoggedEvent> Events(string file, List<InputProblem> problems)
    {
        foreach (var reading in EventLog.ReadFile(file, ReadingOptions.Default))
        {
            problems.AddRange(reading.Problems.Where(p => p.IsError));
            if (reading.Event is { } one)
            {
                yield return one;
            }
        }
    }
}
