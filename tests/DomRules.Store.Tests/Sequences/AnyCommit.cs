using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Jobs;
using DomRules.Store.Outbox;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Sequences;

/// <summary>Commits of few words, so that they often meet: the same keys, places, jobs and messages again.</summary>
internal static class AnyCommit
{
    public static NewCommit Of(Dice dice, long number)
    {
        var commit = Sample.Commit(number, dice.Pick("", "x", "y"));
        return commit with
        {
            Commit = commit.Commit with { Actor = Word(dice), Kind = dice.Pick("order", "stock", "publish"), Subject = dice.OneIn(4) ? null : Word(dice), Events = dice.OneIn(5) ? default : commit.Commit.Events },
            Answer = dice.OneIn(3) ? Sample.Answer(Word(dice), dice.Pick("shop", "depot"), number) : null,
            Decisions = [.. Enumerable.Range(0, dice.Upto(2)).Select(i => Decision(dice, number, i))],
            Outgoing = [.. dice.Few(2, () => Message(dice))],
            Jobs = [.. dice.Few(1, () => Job(dice))],
            Stock = [.. dice.Few(2, () => Stock(dice))],
            Reservations = [.. dice.Few(2, () => Reservation(dice))],
            Pointer = dice.OneIn(5) ? new PointerChange(dice.Pick("DE", "*", "network"), dice.Pick(null, "v1", "v2"), dice.Pick("v1", "v2")) : null,
            Replacements = number > 1 && dice.OneIn(4) ? [Replacement(dice, number)] : [],
        };
    }

    public static string Word(Dice dice) => dice.Pick("a", "B", "é", "\uFF21", "\U0001F4E6", "a b");

    public static Job Job(Dice dice) => Sample.Job("job " + Word(dice), dice.Upto(40), dice.Pick("recheck", "expire"));

    private static StoredDecision Decision(Dice dice, long number, int index)
    {
        var decision = Sample.Decision(number, index, "O" + Word(dice), dice.Pick("routed", "unroutable", "held"), dice.Pick("DE", "FR"), [.. dice.Few(3, () => Term(dice))]);
        var row = decision.Row with { At = Sample.Minute(dice.OneIn(4) ? dice.Upto(40) : number), Kind = dice.Pick("route", "promise"), Hash = Sample.Hash(Word(dice)) };
        return decision with { Row = dice.OneIn(5) ? row with { Market = null, Version = null } : row };
    }

    private static DecisionTerm Term(Dice dice) => new(dice.Pick(TermKind.Node, TermKind.Sku, TermKind.Rule), Word(dice));

    private static OutgoingMessage Message(Dice dice) => Sample.Message("m" + dice.Upto(5), Word(dice), dice.Pick("shop", "depot"), dice.Upto(30));

    private static StockChange Stock(Dice dice) => new(Word(dice), dice.Pick("S", "T"), dice.Pick(0, 3, 5, 7.25m, -1), dice.Pick(0, 0, 1, 2.5m, -1));

    private static ReservationRow Reservation(Dice dice) =>
        new("O" + Word(dice), dice.Upto(1), Word(dice), "S", dice.Pick("on_hand", "incoming"), dice.OneIn(2) ? null : new DateOnly(2025, 3, 1 + dice.Upto(2)), dice.Pick(0, 1, 2.5m), dice.OneIn(2) ? null : Sample.Minute(dice.Upto(30)));

    private static BodyReplacement Replacement(Dice dice, long number)
    {
        var part = dice.Pick(Enum.GetValues<BodyPart>());
        var index = part is BodyPart.Command or BodyPart.Events or BodyPart.Answer ? 0 : dice.Upto(1);
        return new BodyReplacement(1 + dice.Upto((int)number - 2), part, index, Sample.Bytes("forgotten"));
    }
}
