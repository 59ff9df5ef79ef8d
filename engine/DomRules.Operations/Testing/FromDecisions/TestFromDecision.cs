using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Operations.Explaining;
using DomRules.Operations.Serving;
using DomRules.Operations.Simulating;
using DomRules.Operations.Versions;
using DomRules.Store;
using DomRules.Store.Decisions;

namespace DomRules.Operations.Testing.FromDecisions;

/// <summary>Makes a test of the language from a decision that is kept. What it makes was run: it passes on the version that decided.</summary>
public sealed class TestFromDecision(IStore store)
{
    /// <summary>The test; or why there can be none.</summary>
    public async ValueTask<Outcome<MadeTest>> MakeAsync(StoredDecision kept, CancellationToken cancel = default)
    {
        var subject = await SubjectAsync(kept, cancel).ConfigureAwait(false);
        return subject.Value is { } found ? await Task.Run(() => Make(found), cancel).ConfigureAwait(false) : subject.InTheWayOf<MadeTest>();
    }

    /// <summary>The shortest text that comes to the same decision.</summary>
    internal static Outcome<MadeTest> Make(TestSubject subject)
    {
        ImmutableArray<string> failures = [];
        foreach (var exactness in Exactness.All)
        {
            var test = new TestWriting(subject, exactness).Write();
            if (test.Expected.IsEmpty)
            {
                return Outcome<MadeTest>.Failed(subject.Record.Event is null ? "Nothing could be promised, so there is nothing that a test could expect." : "No rule answered what happened, so there is nothing that a test could expect.");
            }

            failures = TestTrial.Run(subject.Files, test);
            if (failures.IsEmpty)
            {
                return Outcome<MadeTest>.Of(test);
            }
        }

        return Outcome<MadeTest>.Failed(subject.Record.Event is null
            ? $"The test that was written of it does not come to the same: {failures[0]}"
            : $"It answers what happened to an order on its way, and an order that is placed as it stood then does not come there. Make a test from the order's first decision, and let it happen there with `when event {subject.Record.Event.Kind}`.");
    }

    /// <summary>Why the language has no words for a decision like this; null: it has.</summary>
    private static string? ObstacleOf(DecisionInputs inputs, DecisionRecord record) => (inputs, record) switch
    {
        ({ Kind: "refuse" }, _) or ({ Kind: "release", Cleared: not null }, _) => "A person decided this, and no rule was asked. Tests pin what rules decide.",
        ({ Substitutes: not null }, _) => "Something was sent in place of what was ordered, after an event. Make a test from the order's first decision, and let it happen there with `when event`.",
        (_, { Policy: null }) => "No policy decided this, so there is no library whose test it could be.",
        _ => null,
    };

    private async ValueTask<Outcome<TestSubject>> SubjectAsync(StoredDecision kept, CancellationToken cancel)
    {
        var inputs = WhatIfAsking.InputsOf(kept);
        var record = StoredExplaining.Read(kept.Record);
        if (inputs.Value is not { } made || record.Value is not { } decided)
        {
            return inputs.Value is null ? inputs.InTheWayOf<TestSubject>() : record.InTheWayOf<TestSubject>();
        }

        if (ObstacleOf(made, decided) is { } obstacle)
        {
            return Outcome<TestSubject>.Failed(obstacle);
        }

        var library = await FilesAsync(kept.Row.Version, cancel).ConfigureAwait(false);
        var network = await FilesAsync(made.Versions.GetValueOrDefault(LiveNames.Network), cancel).ConfigureAwait(false);
        return library is null || network is null
            ? Outcome<TestSubject>.Failed("The version or the network that decided is not kept any more.")
            : Subject(kept, made, decided, library, network);
    }

    private static Outcome<TestSubject> Subject(StoredDecision kept, DecisionInputs inputs, DecisionRecord record, FileBundle library, FileBundle network)
    {
        var version = VersionCompiler.Compile(kept.Row.Version!, library);
        if (version.Value is not { } compiled)
        {
            return version.InTheWayOf<TestSubject>();
        }

        var read = NetworkBundle.Read(network, [compiled]);
        return read.Value is { } whole
            ? Outcome<TestSubject>.Of(new TestSubject(kept.Row.Key.ToString(), inputs, record, library, compiled, DecidedNetwork.Of(whole, inputs)))
            : Outcome<TestSubject>.Failed(string.Join('\n', read.Problems.Where(problem => problem.IsError)));
    }

    private async ValueTask<FileBundle?> FilesAsync(string? hash, CancellationToken cancel) =>
        hash is not null && await store.Artefacts.GetAsync(hash, cancel).ConfigureAwait(false) is { } stored ? FileBundle.Read(stored.Content).Value : null;
}
