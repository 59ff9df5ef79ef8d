namespace DomRules.Store.Drafts;

/// <summary>What every store looks at before it writes of a draft.</summary>
public static class DraftCheck
{
    /// <summary>Lets an edit through that can be stored.</summary>
    /// <exception cref="ArgumentException">A text cannot be stored, or the revision is none that an edit makes.</exception>
    public static DraftEdit Checked(DraftEdit edit)
    {
        StoreText.Checked(edit.Author);
        return edit.Revision >= 1 ? edit : throw new ArgumentException("The first edit makes revision 1.", nameof(edit));
    }

    /// <summary>Lets the last edit through that a snapshot drops.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It comes after the snapshot.</exception>
    public static long CheckedDrops(long drops, long revision)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(drops, revision);
        return drops;
    }

    /// <summary>Lets a state through.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static DraftState Checked(DraftState state) => Enum.IsDefined(state) ? state : throw new ArgumentException("This is no state of a draft.", nameof(state));
}
