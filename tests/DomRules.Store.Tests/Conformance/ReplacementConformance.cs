using DomRules.Store.Commits;
using DomRules.Store.Decisions;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Conformance;

/// <summary>A person is forgotten: bytes of earlier commits give way, the chain stays.</summary>
public abstract class ReplacementConformance : StoreConformance
{
    [Fact]
    public async Task Replacements_OfEachPart_TakeItsPlace()
    {
        await Store.Append(Full(1));
        await Store.Append(Sample.Commit(2) with
        {
            Replacements =
            [
                With(BodyPart.Command, 0), With(BodyPart.Events, 0), With(BodyPart.Answer, 0), With(BodyPart.Record, 1), With(BodyPart.Inputs, 0), With(BodyPart.Message, 1),
            ],
        });

        var commit = (await Store.Commits.ReadAsync(0, 1)).Single();
        (Sample.Text(commit.Command), Sample.Text(commit.Events)).ShouldBe(("Command", "Events"));
        (Sample.Text(commit.Entry), commit.Hash).ShouldBe(("entry 1", Sample.Hash("entry 1")));
        Sample.Text((await Store.Commits.AnswerAsync("shop", "k"))!.Body).ShouldBe("Answer");
        (await Store.Decisions.ReadAsync(null, 9)).Select(d => Sample.Text(d.Record)).ShouldBe(["record of O1", "Record"]);
        (await Store.Decisions.ReadAsync(null, 9)).Select(d => Sample.Text(d.Inputs)).ShouldBe(["Inputs", "inputs of O1"]);
        (await Store.Outbox.UndeliveredAsync(9)).Select(m => Sample.Text(m.Message.Body)).ShouldBe(["body m0", "Message"]);
    }

    [Fact]
    public async Task Replacements_OfADecision_LeaveWhatItIsFoundBy()
    {
        await Store.Append(Full(1));
        await Store.Append(Sample.Commit(2) with { Replacements = [With(BodyPart.Record, 0)] });
        (await Store.Decisions.FindAsync(new DecisionFilter { Node = "BERLIN", Order = "O1" }, null, 9)).Count.ShouldBe(2);
        (await Store.Decisions.GetAsync(Sample.Decision(1, 0).Row.Hash)).ShouldNotBeNull().Row.ShouldBe(Sample.Decision(1, 0).Row);
    }

    [Fact]
    public async Task Replacements_OfWhatIsForgottenAlready_ArePassedOver()
    {
        await Store.Append(Full(1));
        await Store.Commits.ForgetAnswersAsync(Sample.Minute(100));
        await Store.Append(Sample.Commit(2) with { Replacements = [With(BodyPart.Answer, 0), With(BodyPart.Message, 7), With(BodyPart.Command, 0)] });
        Sample.Text((await Store.Commits.ReadAsync(0, 1)).Single().Command).ShouldBe("Command");
        (await Store.Commits.AnswerAsync("shop", "k")).ShouldBeNull();
    }

    [Fact]
    public async Task Replacements_InTheAppendOfWhatTheyReplace_SeeIt()
    {
        await Store.Append(Full(1), Sample.Commit(2) with { Replacements = [With(BodyPart.Record, 0), With(BodyPart.Events, 0)] });
        Sample.Text((await Store.Commits.ReadAsync(0, 1)).Single().Events).ShouldBe("Events");
        Sample.Text((await Store.Decisions.GetAsync(new DecisionKey(1, 0)))!.Record).ShouldBe("Record");
    }

    private static BodyReplacement With(BodyPart part, int index) => new(1, part, index, Sample.Bytes(part.ToString()));

    private static NewCommit Full(long number) => Sample.Commit(number) with
    {
        Answer = Sample.Answer("k"),
        Decisions = [.. Enumerable.Range(0, 2).Select(i => Sample.Decision(number, i, terms: new DecisionTerm(TermKind.Node, "BERLIN")))],
        Outgoing = [Sample.Message("m0"), Sample.Message("m1")],
    };
}
