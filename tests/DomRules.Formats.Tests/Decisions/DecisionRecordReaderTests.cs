using System.Text;
using DomRules.Formats.Decisions;
using DomRules.Model.Decisions;

namespace DomRules.Formats.Tests.Decisions;

public sealed class DecisionRecordReaderTests
{
    [Fact]
    public void Read_RecordWithEverything_WritesTheSameBytes() => ShouldComeBack(FilledRecord.Full());

    [Fact]
    public void Read_RecordWithNothingOptional_WritesTheSameBytes() => ShouldComeBack(FilledRecord.Bare());

    [Fact]
    public void Read_SeveralLines_HasThemInOrder()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 3).Select(i => Encoding.UTF8.GetString(DecisionJson.Write(FilledRecord.Bare() with { Order = $"{i}" }))));
        var readings = new DecisionRecordReader().Read(new MemoryStream(Utf8.Of(lines)), "decisions.ndjson").ToList();
        readings.Select(r => r.Record!.Order).ShouldBe(["1", "2", "3"]);
        readings.ShouldAllBe(r => r.Problems.IsEmpty);
    }

    [Fact]
    public void Read_PropertyThatNoRecordHas_IsAnError()
    {
        var text = Encoding.UTF8.GetString(DecisionJson.Write(FilledRecord.Bare())).Replace("\"served\"", "\"serfed\"").Replace("{\"actions\"", "{\"acti0ns\":[],\"actions\"");
        var reading = new DecisionRecordReader().ReadOne(Utf8.Of(text), "decisions.ndjson");
        reading.Record.ShouldBeNull();
        reading.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("decisions.ndjson:1: error DI0009: $.acti0ns: no property is called `acti0ns` here; did you mean `actions`?");
    }

    [Fact]
    public void Read_OtherFormat_IsAnError()
    {
        var text = Encoding.UTF8.GetString(DecisionJson.Write(FilledRecord.Bare())).Replace("\"format\":1", "\"format\":2");
        var reading = new DecisionRecordReader().ReadOne(Utf8.Of(text), "decisions.ndjson");
        reading.Problems.ShouldContain(p => p.Code == "DI0701");
    }

    [Fact]
    public void Read_SpacedRecord_IsNotedAsNotCanonical()
    {
        var text = Encoding.UTF8.GetString(DecisionJson.Write(FilledRecord.Bare())).Replace("\"format\":1", "\"format\": 1");
        var reading = new DecisionRecordReader().ReadOne(Utf8.Of(text), "decisions.json");
        reading.Record.ShouldNotBeNull();
        reading.Problems.ShouldHaveSingleItem().Code.ShouldBe("DI0702");
    }

    private static void ShouldComeBack(DecisionRecord record)
    {
        var bytes = DecisionJson.Write(record);
        var reading = new DecisionRecordReader().ReadOne(bytes, "decisions.ndjson");
        reading.Problems.Select(p => p.ToString()).ShouldBeEmpty();
        Encoding.UTF8.GetString(DecisionJson.Write(reading.Record.ShouldNotBeNull())).ShouldBe(Encoding.UTF8.GetString(bytes));
    }
}
