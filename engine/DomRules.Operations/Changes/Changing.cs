using DomRules.Model.Graph;
using DomRules.Operations.Serving;
using DomRules.Store;
using DomRules.Store.Commits;

namespace DomRules.Operations.Changes;

/// <summary>
/// Asks for changes, talks about them, approves and publishes them. Whatever a page showed: who may do what is decided with the commit, after everything
/// that was written before it, so that of two who act at once the second is judged by what the first left.
/// </summary>
public sealed class Changing(IStore store, CommitQueue queue, Publishing publishing)
{
    private const int AtATime = 100;

    /// <summary>Asks for a change; the answer names it. Where the draft that it comes from has an open change, that has the new content from then on.</summary>
    public async Task<ChangeAnswer> OpenAsync(ChangeProposal proposal, Person person, RequestKey? key = null, CancellationToken cancel = default) =>
        await UnusableAsync(proposal, person, cancel).ConfigureAwait(false) ?? await SubmitAsync(ChangeWrites.Open(person, key, proposal), cancel).ConfigureAwait(false);

    /// <summary>Gives an open change other content, title and reason; approvals fall away, and whoever does it is one of its authors from then on.</summary>
    public async Task<ChangeAnswer> MoveAsync(string change, ChangeProposal proposal, Person person, CancellationToken cancel = default) =>
        await UnusableAsync(proposal, person, cancel).ConfigureAwait(false) ?? await SubmitAsync(ChangeWrites.Move(person, null, change, proposal), cancel).ConfigureAwait(false);

    /// <summary>Says something.</summary>
    public async Task<ChangeAnswer> CommentAsync(string change, string words, Person person, CancellationToken cancel = default) =>
        Wordless(words, "Write what you want to say.") ?? await SubmitAsync(ChangeWrites.Of(person, null, change, ChangeLog.Commented, (_, _) => ChangeChecks.Comment(person), ("words", ChangeText.Kept(words))), cancel).ConfigureAwait(false);

    /// <summary>Approves what somebody looked at.</summary>
    /// <param name="change">The change.</param>
    /// <param name="version">Hash of the content that they looked at.</param>
    /// <param name="comparedWith">Hash of what they compared it with; null: nothing was live.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancel">Before it is written.</param>
    public Task<ChangeAnswer> ApproveAsync(string change, string version, string? comparedWith, Person person, CancellationToken cancel = default) =>
        SubmitAsync(ChangeWrites.Of(person, null, change, ChangeLog.Approved, (_, known) => ChangeChecks.Approve(known, person, version, comparedWith), ("version", version), ("base", comparedWith)), cancel);

    /// <summary>Sends it back to its authors, with words; approvals fall away.</summary>
    public async Task<ChangeAnswer> SendBackAsync(string change, string words, Person person, CancellationToken cancel = default) =>
        Wordless(words, "Say what should be otherwise.") ?? await SubmitAsync(ChangeWrites.Of(person, null, change, ChangeLog.SentBack, (_, known) => ChangeChecks.SendBack(known, person), ("words", ChangeText.Kept(words))), cancel).ConfigureAwait(false);

    /// <summary>Wants it no more.</summary>
    public async Task<ChangeAnswer> WithdrawAsync(string change, string words, Person person, CancellationToken cancel = default) =>
        Wordless(words, "Say why.") ?? await SubmitAsync(ChangeWrites.Of(person, null, change, ChangeLog.Withdrawn, (_, known) => ChangeChecks.Withdraw(known, person), ("words", ChangeText.Kept(words))), cancel).ConfigureAwait(false);

    /// <summary>Compares it with what is live now, where something else went live since; approvals fall away, for they were given for another difference.</summary>
    /// <param name="change">The change.</param>
    /// <param name="comparedWith">Hash of what is live, as the person saw it.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancel">Before it is written.</param>
    public Task<ChangeAnswer> CompareAsync(string change, string? comparedWith, Person person, CancellationToken cancel = default) =>
        SubmitAsync(ChangeWrites.Of(person, null, change, ChangeLog.Compared, (live, known) => ChangeChecks.Compare(live, known, person, comparedWith), ("base", comparedWith)), cancel);

    /// <summary>Makes it live now.</summary>
    public async Task<ChangeAnswer> PublishAsync(string change, string version, Person person, CancellationToken cancel = default)
    {
        if (queue.Live.Changes.Changes.GetValueOrDefault(change) is not { } known)
        {
            return Refused(ChangeWrites.Gone(change));
        }

        var command = new PublishCommand(known.Market, version, known.Title) { Change = change, By = person };
        return new ChangeAnswer(await publishing.PublishAsync(command, person.Name, null, (live, _) => ChangeWritesCheck(live, change, person, version), cancel).ConfigureAwait(false));
    }

    /// <summary>Has it made live at a time that is still to come; everything is looked at once more then.</summary>
    public Task<ChangeAnswer> ScheduleAsync(string change, string version, DateTimeOffset due, Person person, CancellationToken cancel = default) =>
        SubmitAsync(ChangeWrites.Schedule(person, null, change, version, due), cancel);

    /// <summary>Gives up the time that was set.</summary>
    public async Task<ChangeAnswer> UnscheduleAsync(string change, Person person, CancellationToken cancel = default)
    {
        var job = queue.Live.Changes.Changes.GetValueOrDefault(change)?.Schedule?.Job;
        var answer = await SubmitAsync(ChangeWrites.Of(person, null, change, ChangeLog.Unscheduled, (_, known) => ChangeChecks.Unschedule(known, person)), cancel).ConfigureAwait(false);
        if (answer.Problem is null && job is not null)
        {
            await store.Jobs.CancelAsync(job, queue.Live.State.At, CancellationToken.None).ConfigureAwait(false);
        }

        return answer;
    }

    /// <summary>Makes content live again, at once, that was live for the market before: it was approved, or put there, then.</summary>
    /// <param name="market">The market.</param>
    /// <param name="version">Hash of the content.</param>
    /// <param name="expected">Hash that the person saw live.</param>
    /// <param name="because">Why.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancel">Before it is written.</param>
    public async Task<ChangeAnswer> RollBackAsync(string market, string version, string? expected, string because, Person person, CancellationToken cancel = default)
    {
        if (ChangeChecks.RollBack(person) is { } refusal)
        {
            return Refused(refusal);
        }

        if (Wordless(because, "Say why, for the audit.") is { } wordless)
        {
            return wordless;
        }

        if (market == LiveNames.Network || !await WasLiveAsync(market, version, cancel).ConfigureAwait(false))
        {
            return Refused(new ChangeRefusal(422, "was_not_live", "This version was never live for this market. Ask for a change."));
        }

        var command = new PublishCommand(market, version, ChangeText.Kept(because)) { By = person, IsRollBack = true };
        return new ChangeAnswer(await publishing.PublishAsync(command, person.Name, null, (live, _) => RollBackCheck(live, market, version, expected), cancel).ConfigureAwait(false));
    }

    /// <summary>Whether a version was ever live for orders of a market. What was live once stays so in the log, whatever else is written meanwhile.</summary>
    public async ValueTask<bool> WasLiveAsync(string market, string version, CancellationToken cancel = default) =>
        await WasPublishedAsync(market, version, cancel).ConfigureAwait(false) || (market != MarketReach.AllOthers && await WasPublishedAsync(MarketReach.AllOthers, version, cancel).ConfigureAwait(false));

    private static ChangeRefusal? RollBackCheck(LiveNetwork live, string market, string version, string? expected) =>
        live.VersionFor(market) is var now && now == version ? new ChangeRefusal(409, "live_already", "This version is live.")
        : now != expected ? new ChangeRefusal(409, "not_the_expected_version", "Another version went live while you looked. Look again at what is live now.")
        : null;

    private static ChangeRefusal? ChangeWritesCheck(LiveNetwork live, string id, Person person, string version) =>
        live.Changes.Changes.GetValueOrDefault(id) is { } change ? ChangeChecks.Publish(live, change, person, version) : ChangeWrites.Gone(id);

    private static ChangeAnswer? Wordless(string words, string missing) =>
        ChangeText.WordsProblem(words, missing) is { } problem ? Refused(new ChangeRefusal(422, "unusable_words", problem)) : null;

    private static ChangeAnswer Refused(ChangeRefusal refusal) => new(refusal.Draft().Answer);

    private async ValueTask<bool> WasPublishedAsync(string market, string version, CancellationToken cancel)
    {
        long? before = null;
        while (await store.Commits.FindAsync(new CommitFilter(Kind: PublishCommand.Kind, Subject: market), before, AtATime, cancel).ConfigureAwait(false) is { Count: > 0 } page)
        {
            if (page.Any(commit => PublishCommand.Read(commit.Command).Version == version))
            {
                return true;
            }

            before = page[^1].Number;
        }

        return false;
    }

    /// <summary>What is stored stays, so that whether a version is of use can be asked before the commit is decided.</summary>
    private async ValueTask<ChangeAnswer?> UnusableAsync(ChangeProposal proposal, Person person, CancellationToken cancel) =>
        !person.May(Rights.Write) ? null
        : await ProblemAsync([proposal.Version, .. proposal.Base is { } from ? [from] : Array.Empty<string>()], cancel).ConfigureAwait(false) is { } problem ? Refused(new ChangeRefusal(422, "unusable_version", problem)) : null;

    private async ValueTask<string?> ProblemAsync(string[] versions, CancellationToken cancel)
    {
        foreach (var version in versions)
        {
            if ((await queue.Shelf.LibraryAsync(version, cancel).ConfigureAwait(false)).Problem is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private async Task<ChangeAnswer> SubmitAsync(WriteRequest request, CancellationToken cancel) => new(await queue.SubmitAsync(request, cancel).ConfigureAwait(false));
}
