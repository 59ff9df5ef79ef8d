using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DomRules.Formats.Text;

namespace DomRules.Operations.Samples;

/// <summary>A recorded month of a market.</summary>
/// <param name="Network">Its network, among the sample's files.</param>
/// <param name="Events">What happened, line by line.</param>
/// <param name="Zone">Whose clocks its moments keep to.</param>
/// <param name="Last">Its last day.</param>
/// <param name="KeepsWeekdays">
/// Whether today is told as the same day of the week, one of the last seven days of the recording: deliveries that keep to weekdays then come as they were recorded. Else today is its last day.
/// </param>
internal sealed record SampleRecording(string? Network, string Events, string Zone, DateOnly Last, bool KeepsWeekdays)
{
    private const int Week = 7;

    internal static SampleRecording Brazil { get; } = new("br-marketplace/november-2017/network.json", "br-marketplace/november-2017/events.ndjson", "America/Sao_Paulo", new DateOnly(2017, 11, 30), true);

    internal static SampleRecording Germany { get; } = new("de-fashion/network.json", "de-fashion/november-2026/events.ndjson", "Europe/Berlin", new DateOnly(2026, 11, 30), true);

    /// <summary>A coat in Potsdam, and what else there must be to see, whatever day it is.</summary>
    internal static SampleRecording Story { get; } = new("sample-market/network.json", "sample-market/events.ndjson", "Europe/Berlin", new DateOnly(2026, 11, 30), false);

    internal static IReadOnlyList<SampleRecording> All { get; } = [Brazil, Germany, Story];

    /// <summary>The clocks of its zone.</summary>
    internal LocalDay Clocks => LocalDay.In(Zone)!;

    /// <summary>How the recording is moved so that it reaches up to a moment.</summary>
    internal DayShift EndingAt(DateTimeOffset now)
    {
        var today = Clocks.Of(now);
        var told = KeepsWeekdays ? Last.AddDays(-(((int)Last.DayOfWeek - (int)today.DayOfWeek + Week) % Week)) : Last;
        return new DayShift(Clocks, today.DayNumber - told.DayNumber);
    }

    /// <summary>Its network, moved.</summary>
    internal JsonObject NetworkAt(DateTimeOffset now)
    {
        var network = SampleFiles.Json(Network!);
        EndingAt(now).Move(network);
        return network;
    }

    /// <summary>What happened up to a moment, moved; each line with its moment.</summary>
    internal IEnumerable<SampleCommand> CommandsUntil(DateTimeOffset now)
    {
        var shift = EndingAt(now);
        foreach (var line in SampleFiles.Lines(Events))
        {
            shift.Move(line);
            var at = DateTimeOffset.Parse(line["at"]!.GetValue<string>(), CultureInfo.InvariantCulture);
            if (at > now)
            {
                continue;
            }

            yield return new SampleCommand(at, line["do"]!.GetValue<string>(), SampleActors.Of(line), Encoding.UTF8.GetBytes(line.ToJsonString()));
        }
    }
}
