namespace DomRules.Operations.Samples;

/// <summary>Something that happened in the sample market.</summary>
/// <param name="At">When.</param>
/// <param name="Does">Its <c>do</c>.</param>
/// <param name="Actor">Who the audit names.</param>
/// <param name="Line">As event files have it.</param>
internal sealed record SampleCommand(DateTimeOffset At, string Does, string Actor, ReadOnlyMemory<byte> Line);
