using DomRules.Store.Commits;
using DomRules.Store.Memory;

namespace DomRules.Store.Tests.Sequences;

/// <summary>The random commands reach every outcome that matters; else the comparison with the model would show little.</summary>
public sealed class AnyCommandTests
{
    [Fact]
    public async Task Commands_OfManySeeds_ReachEveryOutcome()
    {
        var answers = new Dictionary<string, int>();
        for (var seed = 1; seed <= 400; seed++) await Collect(new Dice(seed), answers);
        foreach (var outcome in Enum.GetNames<AppendOutcome>()) answers.GetValueOrDefault(outcome).ShouldBeGreaterThan(100, outcome);
        foreach (var name in new[] { "lease messages", "delivered", "failed", "prune", "lease jobs", "progress", "finish", "retry", "cancel", "find decisions", "revoke key", "list artefacts" })
            answers.GetValueOrDefault(name).ShouldBeGreaterThan(5, name);
    }

    private static async Task Collect(Dice dice, Dictionary<string, int> answers)
    {
        await using var store = new MemoryStore();
        for (var i = 0; i < 100; i++)
        {
            var (name, ask) = AnyCommand.Of(dice, await store.Commits.HeadAsync());
            var answer = await ask(store);
            if (name.StartsWith("append", StringComparison.Ordinal)) Count(answers, Enum.GetNames<AppendOutcome>().FirstOrDefault(outcome => answer.Contains("Outcome=" + outcome, StringComparison.Ordinal)));
            else if (answer is not ("no" or "[]" or "0" or "-" or "ArgumentException")) Count(answers, string.Join(' ', name.Split(' ').TakeWhile(word => word.All(char.IsAsciiLetterLower)).Take(2)));
        }
    }

    private static void Count(Dictionary<string, int> answers, string? name) => answers[name ?? "refused"] = answers.GetValueOrDefault(name ?? "refused") + 1;
}
