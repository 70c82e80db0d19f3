# A pass that was taken over from a studio's earlier list.

reason-import = Taken over from an earlier list
