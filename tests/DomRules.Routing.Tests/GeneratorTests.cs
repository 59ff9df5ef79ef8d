using DomRules.Model.Decisions;
using DomRules.Routing.Tests.Cases;
using DomRules.Routing.Tests.Policies;
using Xunit.Abstractions;

namespace DomRules.Routing.Tests;

/// <summary>The made-up cases are worth routing: policies compile, and every outcome and fate comes up.</summary>
public sealed class GeneratorTests(ITestOutputHelper output)
{
    [Fact]
    public void Draw_Policies_CompileButForOneInFifty()
    {
        var bad = new List<string>();
        for (ulong seed = 0; seed < 500; seed++)
        {
            var policy = AnyPolicy.Draw(new Dice(seed << 8));
            if (RoutedCase.Errors(policy) is { Length: > 0 } errors)
            {
                bad.Add($"seed {seed}\n{errors}");
            }
        }

        output.WriteLine($"{bad.Count} of 500 do not compile");
        bad.Count.ShouldBeLessThan(10, string.Join('\n', bad.Take(12)));
    }

    [Fact]
    public void Draw_Cases_MeetEveryOutcomeAndFate()
    {
        var outcomes = new SortedDictionary<Outcome, int>();
        var fates = new SortedDictionary<Fate, int>();
        foreach (var (_, routed, _) in CaseStream.Draw(100, 2, 1))
        {
            foreach (var record in routed.Batch())
            {
                outcomes[record.Outcome] = outcomes.GetValueOrDefault(record.Outcome) + 1;
                foreach (var candidate in record.Candidates)
                {
                    fates[candidate.Fate] = fates.GetValueOrDefault(candidate.Fate) + 1;
                }
            }
        }

        output.WriteLine(string.Join(", ", outcomes) + " | " + string.Join(", ", fates));
        outcomes.Count.ShouldBe(Enum.GetValues<Outcome>().Count(outcome => outcome is not (Outcome.Answered or Outcome.Accepted or Outcome.PartlyAccepted or Outcome.Refused)), "those of returns come with returns, that of events with events");
        fates.Count.ShouldBe(Enum.GetValues<Fate>().Length);
    }
}
