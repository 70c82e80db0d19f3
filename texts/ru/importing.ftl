# A pass that was taken over from a studio's earlier list.

reason-import = Перенесено из прежнего списка
