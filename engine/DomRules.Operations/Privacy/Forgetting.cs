using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Engine.Life;
using DomRules.Model.Canonical;
using DomRules.Model.Orders;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.Commits;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Privacy;

/// <summary>
/// Forgets a customer, order by order: every command, event, answer and record of the order is replaced by one without the person, and the inputs of its decisions go, so that
/// these can be read and proven but not made again. The chain keeps the hashes of what was there, and names those of what is there now.
/// </summary>
public sealed class Forgetting(IStore store, CommitQueue queue)
{
    private const int AtATime = 500;

    /// <summary>What whoever sends an old request again is answered.</summary>
    private static readonly byte[] Forgotten = CanonicalJson.Write(new JsonObject { ["forgotten"] = true });

    /// <summary>Forgets; the answer says how many parts were replaced, or why it cannot be done yet.</summary>
    public async Task<WriteAnswer> ForgetAsync(ForgetCommand command, string actor, RequestKey? key, CancellationToken cancel = default)
    {
        await queue.RefreshAsync(cancel).ConfigureAwait(false);
        if (LifeForgetting.Obstacle(queue.Live.State, command.Order) is { } obstacle)
        {
            return new WriteAnswer(409, LifeWrites.Problem(obstacle + ".", "refused", 409));
        }

        var redaction = new Redaction(WordsOf(queue.Live.State.Orders[command.Order].Order));
        var replacements = await ReplacementsAsync(command.Order, redaction, cancel).ConfigureAwait(false);
        var answer = await queue.SubmitAsync(new WriteRequest(actor, key, (live, at) => Decide(live, command, replacements)), cancel).ConfigureAwait(false);
        if (answer.Status == 200)
        {
            // States that were written down before still have the person in them.
            await store.States.ClearAsync(cancel).ConfigureAwait(false);
        }

        return answer;
    }

    private static Draft Decide(LiveNetwork live, ForgetCommand command, ImmutableArray<BodyReplacement> replacements) =>
        LifeForgetting.Obstacle(live.State, command.Order) is { } obstacle
            ? Draft.Nothing(new WriteAnswer(409, LifeWrites.Problem(obstacle + ".", "refused", 409)))
            : new Draft
            {
                Kind = ForgetCommand.Kind,
                Subject = command.Order,
                Command = command.Write(),
                Replacements = replacements,
                State = LifeForgetting.Of(live.State, command.Order),
                Answer = new WriteAnswer(200, CanonicalJson.Write(new JsonObject { ["commit"] = live.Head.Number + 1, ["order"] = command.Order, ["replaced"] = replacements.Length })),
            };

    private async Task<ImmutableArray<BodyReplacement>> ReplacementsAsync(string order, Redaction redaction, CancellationToken cancel)
    {
        var replacements = ImmutableArray.CreateBuilder<BodyReplacement>();
        var numbers = new SortedSet<long>();
        await foreach (var decision in DecisionsAsync(order, cancel).ConfigureAwait(false))
        {
            numbers.Add(decision.Row.Key.Commit);
            Add(decision.Row.Key.Commit, BodyPart.Record, decision.Row.Key.Index, decision.Record);
            if (!decision.Inputs.IsEmpty)
            {
                replacements.Add(new BodyReplacement(decision.Row.Key.Commit, BodyPart.Inputs, decision.Row.Key.Index, default));
            }
        }

        await AddSubjectsAsync(order, numbers, cancel).ConfigureAwait(false);
        foreach (var number in numbers)
        {
            if (await store.Commits.ReadAsync(number - 1, 1, cancel).ConfigureAwait(false) is [{ } commit])
            {
                Add(number, BodyPart.Command, 0, commit.Command);
                Add(number, BodyPart.Events, 0, commit.Events);
                if (HasAnswer(commit))
                {
                    replacements.Add(new BodyReplacement(number, BodyPart.Answer, 0, Forgotten));
                }
            }
        }

        return replacements.ToImmutable();

        void Add(long number, BodyPart part, int index, ReadOnlyMemory<byte> body)
        {
            var redacted = redaction.Of(body);
            if (!redacted.Span.SequenceEqual(body.Span))
            {
                replacements.Add(new BodyReplacement(number, part, index, redacted));
            }
        }
    }

    private static bool HasAnswer(Commit commit)
    {
        using var entry = JsonDocument.Parse(commit.Entry);
        return entry.RootElement.TryGetProperty("answer", out _);
    }

    private async IAsyncEnumerable<StoredDecision> DecisionsAsync(string order, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        DecisionKey? before = null;
        while (await store.Decisions.FindAsync(new DecisionFilter { Order = order }, before, AtATime, cancel).ConfigureAwait(false) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                if (await store.Decisions.GetAsync(row.Key, cancel).ConfigureAwait(false) is { } decision)
                {
                    yield return decision;
                }
            }

            before = rows[^1].Key;
        }
    }

    private async Task AddSubjectsAsync(string order, SortedSet<long> numbers, CancellationToken cancel)
    {
        long? before = null;
        while (await store.Commits.FindAsync(new CommitFilter(Subject: order), before, AtATime, cancel).ConfigureAwait(false) is { Count: > 0 } commits)
        {
            numbers.UnionWith(commits.Select(commit => commit.Number));
            before = commits[^1].Number;
        }
    }

    /// <summary>What a text may quote of the person's place; short words would hit others.</summary>
    private static ImmutableArray<string> WordsOf(Order order)
    {
        var to = order.Destination;
        string?[] words = [to?.PostalCode, to?.City, to?.At?.Latitude.ToString(CultureInfo.InvariantCulture), to?.At?.Longitude.ToString(CultureInfo.InvariantCulture)];
        return [.. words.Where(word => word is { Length: >= 4 }).Select(word => word!)];
    }
}
