using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Engine.Life;
using DomRules.Model.Canonical;
using DomRules.Model.Life;
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
        var life = queue.Live.State.Orders.GetValueOrDefault(command.Order);
        if (LifeForgetting.Obstacle(queue.Live.State, command.Order) is { } obstacle)
        {
            return Refused(obstacle + ".");
        }

        var replacements = await ReplacementsAsync(command.Order, new Redaction(WordsOf(life!.Order)), cancel).ConfigureAwait(false);
        var answer = await queue.SubmitAsync(new WriteRequest(actor, key, (live, at) => Decide(live, command, life, replacements)), cancel).ConfigureAwait(false);
        if (answer.Status == 200)
        {
            // States that were written down before still have the person in them.
            await store.States.ClearAsync(cancel).ConfigureAwait(false);
        }

        return answer;
    }

    /// <summary>What would be taken away, with nothing done; null: there is no such order.</summary>
    public async Task<ForgettableOrder?> LookAsync(string order, CancellationToken cancel = default)
    {
        await queue.RefreshAsync(cancel).ConfigureAwait(false);
        if (queue.Live.State.Orders.GetValueOrDefault(order) is not { } life)
        {
            return null;
        }

        var obstacle = LifeForgetting.Obstacle(queue.Live.State, order);
        var replacements = obstacle is null ? await ReplacementsAsync(order, new Redaction(WordsOf(life.Order)), cancel).ConfigureAwait(false) : [];
        return new ForgettableOrder(life, obstacle, replacements.CountBy(one => one.Part).ToImmutableSortedDictionary());
    }

    private static WriteAnswer Refused(string why) => new(409, LifeWrites.Problem(why, "refused", 409));

    /// <summary>What was looked through must be all that there is: of an order that went on meanwhile something could be left.</summary>
    private static Draft Decide(LiveNetwork live, ForgetCommand command, OrderLife life, ImmutableArray<BodyReplacement> replacements) =>
        LifeForgetting.Obstacle(live.State, command.Order) is { } obstacle ? Draft.Nothing(Refused(obstacle + "."))
            : !ReferenceEquals(live.State.Orders[command.Order], life) ? Draft.Nothing(Refused($"Something happened to order {command.Order} while it was looked through. Send the request again."))
            : new Draft
            {
                Kind = ForgetCommand.Kind,
                Subject = command.Order,
                Command = command.Write(),
                Replacements = replacements,
                State = LifeForgetting.Of(live.State, command.Order),
                Answer = new WriteAnswer(200, CanonicalJson.Write(new JsonObject
                {
                    ["commit"] = live.Head.Number + 1,
                    ["order"] = command.Order,
                    ["parts"] = new JsonObject([.. replacements.CountBy(one => one.Part).OrderBy(one => one.Key).Select(one => new KeyValuePair<string, JsonNode?>(Words.Of(one.Key), one.Value))]),
                    ["replaced"] = replacements.Length,
                })),
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

        var earlier = await AddSubjectsAsync(order, numbers, cancel).ConfigureAwait(false);
        foreach (var number in numbers)
        {
            if (await store.Commits.ReadAsync(number - 1, 1, cancel).ConfigureAwait(false) is [{ } commit])
            {
                Add(number, BodyPart.Command, 0, commit.Command);
                Add(number, BodyPart.Events, 0, commit.Events);
                if (HasAnswer(commit) && !earlier.Contains(number))
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

    private static List<long> Answered(Commit forgetting)
    {
        using var entry = JsonDocument.Parse(forgetting.Entry);
        return !entry.RootElement.TryGetProperty("replaced", out var replaced) ? [forgetting.Number]
            : [forgetting.Number, .. replaced.EnumerateArray().Where(one => one.GetProperty("part").GetString() == Words.Of(BodyPart.Answer)).Select(one => one.GetProperty("number").GetInt64())];
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

    /// <summary>Adds the order's commits; returns those whose answers an earlier commit of this kind replaced already, and these themselves, whose answers speak of nobody.</summary>
    private async Task<HashSet<long>> AddSubjectsAsync(string order, SortedSet<long> numbers, CancellationToken cancel)
    {
        var earlier = new HashSet<long>();
        long? before = null;
        while (await store.Commits.FindAsync(new CommitFilter(Subject: order), before, AtATime, cancel).ConfigureAwait(false) is { Count: > 0 } commits)
        {
            numbers.UnionWith(commits.Select(commit => commit.Number));
            earlier.UnionWith(commits.Where(commit => commit.Kind == ForgetCommand.Kind).SelectMany(Answered));
            before = commits[^1].Number;
        }

        return earlier;
    }

    /// <summary>What a text may quote of the person's place; short words would hit others.</summary>
    private static ImmutableArray<string> WordsOf(Order order)
    {
        var to = order.Destination;
        string?[] words = [to?.PostalCode, to?.City, to?.At?.Latitude.ToString(CultureInfo.InvariantCulture), to?.At?.Longitude.ToString(CultureInfo.InvariantCulture)];
        return [.. words.Where(word => word is { Length: >= 4 }).Select(word => word!)];
    }
}
