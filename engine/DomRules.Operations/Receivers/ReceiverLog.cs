using System.Collections.Immutable;
using System.Text.Json;

namespace DomRules.Operations.Receivers;

/// <summary>What commits of the log say of receivers, folded into the list of them: every process that reads the log has the same.</summary>
public static class ReceiverLog
{
    /// <summary>A receiver is there from now on.</summary>
    public const string Added = "add_receiver";

    /// <summary>A receiver is as the commit says from now on.</summary>
    public const string Changed = "change_receiver";

    /// <summary>A receiver is gone.</summary>
    public const string Deleted = "delete_receiver";

    /// <summary>A receiver is to get a message that tells nothing.</summary>
    public const string Tested = "test_receiver";

    /// <summary>No receivers.</summary>
    public static ImmutableSortedDictionary<string, Receiver> None { get; } = ImmutableSortedDictionary.Create<string, Receiver>(StringComparer.Ordinal);

    /// <summary>No options.</summary>
    public static ImmutableSortedDictionary<string, string> NoOptions { get; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The list after a commit.</summary>
    /// <param name="receivers">The list before.</param>
    /// <param name="kind">The commit's kind; any other than those above changes nothing.</param>
    /// <param name="command">Its command.</param>
    internal static ImmutableSortedDictionary<string, Receiver> After(ImmutableSortedDictionary<string, Receiver> receivers, string kind, ReadOnlyMemory<byte> command)
    {
        if (kind is not (Added or Changed or Deleted))
        {
            return receivers;
        }

        using var json = JsonDocument.Parse(command);
        if (kind == Deleted)
        {
            return receivers.Remove(json.RootElement.GetProperty("receiver").GetString()!);
        }

        var receiver = ReceiverJson.Read(json.RootElement.GetProperty("receiver"));
        return receivers.SetItem(receiver.Id, receiver);
    }
}
