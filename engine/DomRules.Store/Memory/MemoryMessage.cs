using DomRules.Store.Outbox;

namespace DomRules.Store.Memory;

/// <summary>A message and how it fares.</summary>
internal sealed class MemoryMessage(long commit, int index, OutgoingMessage message)
{
    public long Commit { get; } = commit;

    public int Index { get; } = index;

    public OutgoingMessage Message { get; set; } = message;

    public int Attempts { get; set; }

    public DateTimeOffset? Due { get; set; } = message.Due;

    public string? Why { get; set; }

    public string? Owner { get; set; }

    public DateTimeOffset? Until { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    public bool IsOpen => DeliveredAt is null && Due is not null;
}
