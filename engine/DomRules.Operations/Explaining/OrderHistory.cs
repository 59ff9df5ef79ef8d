using System.Collections.Immutable;
using DomRules.Engine.Explanation;
using DomRules.Formats;
using DomRules.Formats.Life;
using DomRules.Model.Decisions;
using DomRules.Model.Life.Events;

namespace DomRules.Operations.Explaining;

/// <summary>An order's whole life in words: each decision on it and, where there is a log, what happened besides, in order.</summary>
public static class OrderHistory
{
    /// <summary>The history; or why there is none.</summary>
    /// <param name="order">Order id.</param>
    /// <param name="decisions">File of decisions.</param>
    /// <param name="log">File of events; null: decisions alone are told.</param>
    public static Outcome<string> Of(string order, string decisions, string? log)
    {
        var found = DecisionFiles.All(order, decisions);
        if (found.Problem is { } problem)
        {
            return Outcome<string>.Failed(problem);
        }

        var (records, inputs) = found.Value;
        var told = new HistoryLines();
        if (log is null)
        {
            foreach (var record in records)
            {
                told.Add(record.At, Decision(record), Essence(record));
            }
        }
        else if (AddLog(told, order, log, records, NetworkNames.Of(inputs)) is { } unread)
        {
            return Outcome<string>.Failed(unread);
        }

        return Outcome<string>.Of($"Order {order}\n{told}ask about a decision by the digits before it: domrules explain {Short(records[^1])} --decisions {decisions}\n");
    }

    private static string? AddLog(HistoryLines told, string order, string log, ImmutableArray<DecisionRecord> records, Func<string, string> names)
    {
        var byHash = records.GroupBy(r => r.Decision, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var reading in EventLog.ReadFile(log, ReadingOptions.Default))
        {
            if (reading.Event is not { } logged)
            {
                return reading.Problems[0].ToString();
            }

            if (logged.Event is OrderDecided decided && byHash.TryGetValue(decided.Decision, out var record))
            {
                told.Add(logged.At, Decision(record), Essence(record));
            }
            else if (logged.Event is var happened && OrderOf(happened) == order && LifeWords.Of(happened, names) is { } words)
            {
                told.Add(logged.At, words, happened is StockAwaited or TimerSet ? words : null);
            }
        }

        return null;
    }

    private static string? OrderOf(LifeEvent happened) => happened switch
    {
        OrderLifeEvent ofOrder => ofOrder.Order,
        ReservationMade made => made.Reservation.Key.Order,
        ReservationMoved moved => moved.Key.Order,
        _ => null,
    };

    /// <summary>A plan that is only looked for again may come out as before.</summary>
    private static string? Essence(DecisionRecord record) => record.Kind == "route" ? record.Summary : null;

    private static string Decision(DecisionRecord record) =>
        $"{Short(record)} {record.Kind.Replace('_', ' ')}{(record.Person is { } person ? Decider(person) : "")}: {record.Summary}";

    private static string Decider(PersonRecord person) =>
        $" by {person.By}{(person.Because.Length == 0 ? "" : $", because {person.Because}")}{Against(person.Difference)}";

    /// <summary>What a person's plan costs beside the one that the engine would have made.</summary>
    private static string Against(string? difference) => difference switch
    {
        null => "",
        ['-', .. var less] => $" ({less} cheaper than the engine's own plan)",
        ['0', ' ', ..] => " (the engine's own plan costs as much)",
        var more => $" ({more} dearer than the engine's own plan)",
    };

    private static string Short(DecisionRecord record) => record.Decision[..Math.Min(DecisionFiles.ShortestHash, record.Decision.Length)];
}
