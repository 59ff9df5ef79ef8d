namespace DomRules.Operations.Announcing;

/// <summary>Ids of messages: from the commit's number and the place of what is told in it, so that they are the same whoever makes them and however often they are sent.</summary>
public static class MessageId
{
    /// <summary>Id of what is told, whoever is told; the id of a CloudEvent.</summary>
    public static string Event(long commit, int place) => FormattableString.Invariant($"{commit}-{place}");

    /// <summary>Id of the message that tells it to one receiver.</summary>
    public static string Of(long commit, int place, string receiver) => FormattableString.Invariant($"{commit}-{place}-{receiver}");
}
